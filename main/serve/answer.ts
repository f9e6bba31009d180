import type { Dispatch } from '../api/dispatch.ts';
import type { Outcome } from '../api/failure.ts';
import { extensionOf, pictureType, rendererType } from './content-type.ts';
import { withGiven } from './given.ts';
import { contentHeaders, pageHeaders, type Headers } from './headers.ts';
import type { RendererFiles } from './renderer-files.ts';
import { safePath } from './safe-path.ts';

/** What was asked, by whichever host. */
export interface Question {
  readonly method: string;
  /** As in the request line or the URL: percent-encoded, with a query or without. */
  readonly path: string;
  /** Names are lower-case. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The asker's own calls: with them, the page brings the answers to its first ones along. */
  readonly call?: Dispatch;
}

/** What is answered; `body` is `null` for a question by `HEAD`. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Uint8Array | string | null;
}

/** Answers every question about the app's own addresses. Rejects only on a bug. */
export type AnswerPath = (question: Question) => Promise<Answer>;

/** A file of the library, by its path in the library; refused when the library does not list it. */
export type ReadAsset = (path: string) => Promise<Outcome<Uint8Array>>;

/**
 * The one answer for a path, whoever asks: `/app/*` the renderer's files, `/library/*` the library's pictures, and the
 * renderer's page for every other address, which the renderer itself understands.
 */
export function createAnswer(renderer: RendererFiles, readAsset: ReadAsset): AnswerPath {
  const find = ({ path: pathAndQuery, headers, call }: Question): Promise<Answer> | Answer => {
    const path = pathAndQuery.split(/[?#]/, 1)[0] ?? '';
    if (!path.startsWith('/')) return refused(400, 'That is no path.');
    if (path.startsWith('/app/')) return rendererFile(renderer, safePath(path.slice('/app/'.length)));
    if (path.startsWith('/library/')) return picture(readAsset, safePath(path.slice('/library/'.length)));
    return isAddress(path, headers['sec-fetch-dest']) ? page(renderer, call) : notFound;
  };
  return async (question) => {
    if (question.method !== 'GET' && question.method !== 'HEAD') return notAllowed;
    const first = await find(question);
    // A library may have a folder named `app` or `library`: what is no file there is a page's address.
    const isPage = first.status === 404 && question.headers['sec-fetch-dest'] === 'document';
    const answer = isPage ? await page(renderer, question.call) : first;
    return question.method === 'HEAD' ? { ...answer, body: null } : answer;
  };
}

async function rendererFile(renderer: RendererFiles, path: string | null): Promise<Answer> {
  const type = path === null ? null : rendererType(path);
  const body = path === null || type === null ? null : await renderer.read(path);
  if (path === null || type === null || body === null) return notFound;
  // Vite names what lies in `assets` by its content: such a file never changes.
  const caching = path.startsWith('assets/') ? 'private, max-age=31536000, immutable' : 'no-cache';
  return found(body, { ...contentHeaders, 'content-type': type, 'cache-control': caching });
}

async function picture(readAsset: ReadAsset, path: string | null): Promise<Answer> {
  const type = path === null ? null : pictureType(path);
  if (path === null || type === null) return notFound;
  const asset = await readAsset(path);
  if (!asset.ok) return refused(404, asset.failure.message);
  return found(asset.value, { ...contentHeaders, 'content-type': type, 'cache-control': 'no-cache' });
}

async function page(renderer: RendererFiles, call: Dispatch | undefined): Promise<Answer> {
  const body = await renderer.read('index.html');
  if (body === null)
    return refused(500, 'The reader’s own page is missing: Fieldbook is not built, or damaged.');
  // With answers in it the page is of this moment: a browser that goes back to it asks anew.
  const type = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': call ? 'no-store' : 'no-cache',
  };
  return found(call ? await withGiven(body, call) : body, { ...pageHeaders, ...type });
}

const found = (body: Uint8Array | string, headers: Headers): Answer => ({ status: 200, headers, body });

/**
 * Whether a path is an address inside the app. Browsers say what they want it for; without that, a path is an address
 * unless it ends like a file. (`/releases/v1.2` is an address, `/favicon.ico` is not.)
 */
function isAddress(path: string, destination: string | undefined): boolean {
  if (destination !== undefined && destination !== 'empty') return destination === 'document';
  return (
    rendererType(path) === null &&
    pictureType(path) === null &&
    !['map', 'txt', 'xml'].includes(extensionOf(path))
  );
}

const refused = (status: number, sentence: string, headers: Headers = {}): Answer => ({
  status,
  headers: {
    ...contentHeaders,
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  },
  body: `${sentence}\n`,
});

const notFound = refused(404, 'There is nothing at this address.');
const notAllowed = refused(405, 'This address can only be read.', { allow: 'GET, HEAD' });
