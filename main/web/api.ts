import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Dispatch } from '../api/dispatch.ts';
import { refuse, type Outcome } from '../api/failure.ts';
import { contentHeaders } from '../serve/headers.ts';
import { largestBody, readJson, type BodyRefusal } from './read-body.ts';

const refusals: Readonly<Record<BodyRefusal, Outcome<never>>> = {
  400: refuse('bad-parameters', 'The body of a call is one JSON object, {name, params}, in UTF-8.'),
  413: refuse('bad-parameters', `The body of a call is ${largestBody / 1024} KB at most.`),
  415: refuse('bad-parameters', 'The body of a call is application/json.'),
};

/** `POST /-/api/call`: hands `{name, params}` to the dispatcher, and answers with its outcome as JSON. */
export async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  dispatch: Dispatch,
): Promise<void> {
  const body = await readJson(request);
  if ('refusal' in body) {
    sendOutcome(response, body.refusal, refusals[body.refusal]);
    return;
  }
  const { name, params } = asCall(body.json);
  sendOutcome(response, 200, await dispatch(name, params));
}

/** Only the two own properties count; whatever else the JSON was, the dispatcher refuses its name. */
function asCall(json: unknown): { name: unknown; params: unknown } {
  if (typeof json !== 'object' || json === null) return { name: undefined, params: undefined };
  const own = new Map<string, unknown>(Object.entries(json));
  return { name: own.get('name'), params: own.get('params') };
}

/** Answers with an outcome as JSON. A refused body is not read to its end: the connection closes after the answer. */
export function sendOutcome(response: ServerResponse, status: number, outcome: Outcome<unknown>): void {
  const json = JSON.stringify(outcome);
  response.writeHead(status, {
    ...contentHeaders,
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(json),
    'cache-control': 'no-store',
    ...(status === 413 && { connection: 'close' }),
  });
  response.end(json);
}
