import type { ExportedFile } from '../../../main/api/exposure-view.ts';

/** How long a host may take to begin saving, ms; after that the bytes are let go. */
const patience = 60_000;

/** Hands a file to the browser (or the desktop window), which saves it as its own downloads. */
export function saveFile({ name, mediaType, text }: ExportedFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), patience);
}
