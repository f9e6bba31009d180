import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import type { Dispatch } from '../api/dispatch.ts';
import { refuse } from '../api/failure.ts';
import type { AnswerPath } from '../serve/answer.ts';
import { answerCall, sendOutcome } from './api.ts';
import { sendEntryPage, sendWelcome } from './entry-pages.ts';
import type { EventStreams } from './events.ts';
import type { Gate } from './gate.ts';
import { checkOrigin } from './origin.ts';

/** Where a printed address leads. */
export const entryPath = '/-/enter';

/** What an answer is made with. */
export interface Surroundings {
  readonly answer: AnswerPath;
  readonly dispatch: Dispatch;
  readonly gate: Gate;
  readonly streams: EventStreams;
  readonly port: number;
}

/** Answers one request: first whether it may be here at all, then whether its sender was let in, then what it wants. */
export async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  { answer, dispatch, gate, streams, port }: Surroundings,
): Promise<void> {
  const { url = '', method = '', headers } = request;
  const { pathname, searchParams } = new URL(`http://127.0.0.1${url.startsWith('/') ? url : '/'}`);
  const isApi = pathname.startsWith('/-/api/');

  const origin = checkOrigin(headers, port, !isApi ? 'read' : method === 'GET' ? 'listen' : 'call');
  if (!origin.ok) {
    sendOutcome(response, 403, origin);
    return;
  }
  const admitted = gate.admits(port, headers.cookie);
  if (pathname === entryPath && method === 'GET') {
    if (admitted || gate.redeem(searchParams.get('token') ?? '')) sendWelcome(response, gate.cookie(port));
    else sendEntryPage(response, 'usedUp');
    return;
  }
  if (!admitted) turnAway(response, headers, isApi);
  else if (isApi) await runApi(`${method} ${pathname}`, request, response, dispatch, streams);
  else {
    const { status, headers: own, body } = await answer({ method, path: url, headers: single(headers) });
    response.writeHead(status, body === null ? own : { ...own, 'content-length': Buffer.byteLength(body) });
    response.end(body);
  }
}

async function runApi(
  what: string,
  request: IncomingMessage,
  response: ServerResponse,
  dispatch: Dispatch,
  streams: EventStreams,
): Promise<void> {
  if (what === 'POST /-/api/call') await answerCall(request, response, dispatch);
  else if (what !== 'GET /-/api/events') {
    sendOutcome(response, 404, refuse('unknown-call', 'The API is POST /-/api/call and GET /-/api/events.'));
  } else if (!streams.open(response)) {
    sendOutcome(response, 503, refuse('not-allowed', 'Too many windows are open.', 'Close some of them.'));
  }
}

/** Says how to get in. A browser that was sent here by another page holds its cookie back: it is asked once more. */
function turnAway(response: ServerResponse, headers: IncomingHttpHeaders, isApi: boolean): void {
  if (isApi) {
    const next = 'Open the address that Fieldbook printed when it was started.';
    sendOutcome(response, 401, refuse('not-allowed', 'This browser is not let in.', next));
    return;
  }
  const navigates = headers['sec-fetch-mode'] === 'navigate';
  const sentHere = ['cross-site', 'same-site'].includes(headers['sec-fetch-site'] ?? '');
  sendEntryPage(response, navigates && sentHere ? 'comeAgain' : 'howToGetIn');
}

/** One value a name: what came several times is a list, and counts as absent. */
const single = (headers: IncomingHttpHeaders): Record<string, string | undefined> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, typeof value === 'string' ? value : undefined]),
  );
