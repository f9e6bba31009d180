import type { Params } from '../../../main/api/contract.ts';
import { call } from '../../client.ts';
import { say } from '../../parts/toasts.ts';
import { language, words } from '../../words/words.ts';
import { saveFile } from './save-file.ts';

/** What a file can be made as. */
export const exportFormats = ['csv', 'json', 'vex', 'html'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** Makes a file, hands it to the host to save, and says so, or why not. */
export async function exportFile(wanted: Params<'bulletins.export'>): Promise<void> {
  const made = await call('bulletins.export', { ...wanted, language });
  if (made.ok) saveFile(made.value);
  say(made.ok ? words.exported.saved(made.value.name) : made.failure.message);
}
