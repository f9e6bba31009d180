import type { Protocol } from 'electron';
import type { Dispatch } from '../api/dispatch.ts';
import type { AnswerPath } from '../serve/answer.ts';
import { contentHeaders } from '../serve/headers.ts';
import { appOrigin, isAppUrl, scheme } from './origin.ts';

/** Makes `fieldbook:` a scheme like https: with origins, for the policy and for storage. Before `ready` only. */
export function registerScheme(protocol: Protocol): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Answers `fieldbook://app/…`. The path is handed on as it was written: what it may lead to is for `main/serve` to say,
 * and so is the content security policy that comes with every answer.
 */
export function serveApp(protocol: Protocol, answer: AnswerPath, call: Dispatch): void {
  protocol.handle(scheme, async (request) => {
    if (!isAppUrl(request.url) || !isFromApp(request)) {
      return new Response(null, { status: 403, headers: contentHeaders });
    }
    const { status, headers, body } = await answer({
      method: request.method,
      path: request.url.slice(appOrigin.length),
      headers: Object.fromEntries(request.headers),
      call,
    });
    return new Response(typeof body === 'string' || body === null ? body : new Uint8Array(body), {
      status,
      headers,
    });
  });
}

/**
 * Electron adds who asked, where a page did: an origin, or `null` for an opaque one. It is absent when the app itself
 * loads a window. (The global `Request` type doesn't know the field.)
 */
const isFromApp = (request: Request): boolean => {
  const initiator: unknown = Reflect.get(request, 'initiatorOrigin');
  return initiator === undefined || initiator === appOrigin;
};
