import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { refuse } from '../api/failure.ts';
import type { AnswerPath } from '../serve/answer.ts';
import { answerCall, sendOutcome } from './api.ts';
import { sendEntryPage, sendWelcome } from './entry-pages.ts';
import type { Cookie, Gate } from './gate.ts';
import type { Guest } from './guest.ts';
import { checkOrigin } from './origin.ts';
import type { Place } from './place.ts';
import type { Visitors } from './visitors.ts';

/** Where a printed address leads. */
export const entryPath = '/-/enter';

/** What an answer is made with. */
export interface Surroundings {
  readonly answer: AnswerPath;
  readonly place: Place;
  readonly gate: Gate;
  /** The one whose reader it is. */
  readonly owner: Guest;
  /** Those with whom it is shared; `null` where it is not. */
  readonly visitors: Visitors | null;
  /** Hears why somebody could not be let in, for the log. */
  readonly onTrouble: (error: unknown) => void;
}

/** Answers one request: first whether it may be here at all, then whether its sender was let in, then what it wants. */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  around: Surroundings,
): Promise<void> {
  const { url = '', method = '', headers } = request;
  const { place, visitors } = around;
  const { pathname, searchParams } = new URL(`http://127.0.0.1${url.startsWith('/') ? url : '/'}`);
  const isApi = pathname.startsWith('/-/api/');

  const origin = checkOrigin(headers, place, !isApi ? 'read' : method === 'GET' ? 'listen' : 'call');
  if (!origin.ok) {
    sendOutcome(response, 403, origin);
    return;
  }
  const isOwner = around.gate.admits(place, headers.cookie);
  if (pathname === entryPath && method === 'GET') {
    enter(headers, response, searchParams.get('token') ?? '', isOwner, around);
    return;
  }
  const guest = isOwner ? around.owner : (visitors?.find(place, headers.cookie) ?? null);
  if (guest === null) turnAway(response, headers, isApi, visitors ? 'roomHowTo' : 'howToGetIn');
  else if (isApi) await runApi(`${method} ${pathname}`, request, response, guest);
  else {
    const {
      status,
      headers: own,
      body,
    } = await around.answer({ method, path: url, headers: single(headers), call: guest.dispatch });
    response.writeHead(status, body === null ? own : { ...own, 'content-length': Buffer.byteLength(body) });
    response.end(body);
  }
}

/** Takes the token of a printed address: the owner's once, the room's from everybody. */
function enter(
  headers: IncomingHttpHeaders,
  response: ServerResponse,
  token: string,
  isOwner: boolean,
  { place, gate, visitors, onTrouble }: Surroundings,
): void {
  const welcome = (cookie: Cookie) => sendWelcome(response, cookie, place.scheme);
  if (isOwner || gate.redeem(token)) {
    welcome(gate.cookie(place));
    return;
  }
  if (visitors === null || !visitors.invited(token)) {
    sendEntryPage(response, 'usedUp');
    return;
  }
  // A visitor who came by a link of another page holds the cookie back, and must not be taken for a new one.
  if (wasSentHere(headers)) {
    sendEntryPage(response, 'comeAgain');
    return;
  }
  const cookie = visitors.welcome(place, headers.cookie);
  if (cookie.ok) {
    welcome(cookie.value);
    return;
  }
  onTrouble(`${cookie.failure.message} ${cookie.failure.next ?? ''}`);
  sendEntryPage(response, 'roomFull');
}

async function runApi(
  what: string,
  request: IncomingMessage,
  response: ServerResponse,
  { dispatch, streams }: Guest,
): Promise<void> {
  if (what === 'POST /-/api/call') await answerCall(request, response, dispatch);
  else if (what !== 'GET /-/api/events') {
    sendOutcome(response, 404, refuse('unknown-call', 'The API is POST /-/api/call and GET /-/api/events.'));
  } else if (!streams.open(response)) {
    sendOutcome(response, 503, refuse('not-allowed', 'Too many windows are open.', 'Close some of them.'));
  }
}

/** Says how to get in. A browser that was sent here by another page holds its cookie back: it is asked once more. */
function turnAway(
  response: ServerResponse,
  headers: IncomingHttpHeaders,
  isApi: boolean,
  page: 'howToGetIn' | 'roomHowTo',
): void {
  if (isApi) {
    const next = 'Open the address that Fieldbook printed when it was started.';
    sendOutcome(response, 401, refuse('not-allowed', 'This browser is not let in.', next));
    return;
  }
  sendEntryPage(response, wasSentHere(headers) ? 'comeAgain' : page);
}

/** Whether a page of another site led here: then strict cookies stay at home. */
const wasSentHere = (headers: IncomingHttpHeaders): boolean =>
  headers['sec-fetch-mode'] === 'navigate' &&
  ['cross-site', 'same-site'].includes(headers['sec-fetch-site'] ?? '');

/** One value a name: what came several times is a list, and counts as absent. */
const single = (headers: IncomingHttpHeaders): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  );
