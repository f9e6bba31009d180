import { writeFile } from 'node:fs/promises';
import { decode } from '../../content/format/route.ts';
import type {
  BrowserWindow,
  PrintToPDFOptions,
  SaveDialogOptions,
  SaveDialogReturnValue,
  WebContents,
} from 'electron';
import type { BoxWords } from './words-en.ts';

/** Paper that documents are made for. */
export type Paper = 'A4' | 'Letter';

/** Where paper is not of ISO 216's sizes (CLDR, `measurementData/paperSize`). */
const letterCountries = new Set('BZ CA CL CO CR GT MX NI PA PH PR SV US VE'.split(' '));

/**
 * The paper of a country.
 *
 * @param country ISO 3166, or empty where the system doesn't say
 */
export const paperOf = (country: string): Paper =>
  letterCountries.has(country.toUpperCase()) ? 'Letter' : 'A4';

/** What saving needs of the system around the window. */
export interface PdfSurroundings {
  readonly dialog: {
    readonly showSaveDialog: (
      window: BrowserWindow,
      options: SaveDialogOptions,
    ) => Promise<SaveDialogReturnValue>;
    readonly showErrorBox: (title: string, content: string) => void;
  };
  readonly words: BoxWords;
  /** What the person's printers hold. */
  readonly paper: Paper;
  /** Hears what went wrong, for the log. */
  readonly onTrouble: (error: unknown) => void;
}

/**
 * The page's own style sheet says the margins and what stands in them; headings become the PDF's outline, and it is
 * tagged for screen readers.
 */
const settings: PrintToPDFOptions = {
  printBackground: true,
  preferCSSPageSize: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

/** Saves what a window shows as a PDF, where the reader chooses. Resolves with the path; `null` when nothing was saved. */
export async function savePdf(
  window: BrowserWindow,
  { dialog, words, paper, onTrouble }: PdfSurroundings,
): Promise<string | null> {
  const { webContents }: { readonly webContents: Pick<WebContents, 'getURL' | 'printToPDF'> } = window;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: fileNameFor(webContents.getURL()),
    filters: [{ name: words.pdfFiles, extensions: ['pdf'] }],
    // Linux would write over a file without a word; the other systems ask by themselves.
    properties: ['showOverwriteConfirmation'],
  });
  if (canceled || filePath === '') return null;
  try {
    await writeFile(filePath, await webContents.printToPDF({ ...settings, pageSize: paper }));
    return filePath;
  } catch (error) {
    onTrouble(error);
    dialog.showErrorBox(words.pdfFailed, error instanceof Error ? error.message : String(error));
    return null;
  }
}

/** The last part of a page's address as a file name that every system takes: `lifecycle.pdf`. */
export function fileNameFor(url: string): string {
  const { pathname, searchParams } = new URL(url);
  const route = searchParams.get('route') ?? decode(pathname);
  const name = route.split('/').findLast((part) => part !== '') ?? '';
  const plain = name.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '');
  return `${plain.slice(0, 100) || 'fieldbook'}.pdf`;
}
