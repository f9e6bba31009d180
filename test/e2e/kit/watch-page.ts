import type { BrowserContext, Page, Request } from '@playwright/test';

/** What the pages did that none may do. */
export interface Faults {
  /**
   * @param origins where the app itself was served from
   * @param outside URLs that the app opened outside on purpose
   * @param tolerated console messages that this test expects
   * @returns everything found, in sentences
   */
  readonly found: (
    origins: ReadonlySet<string>,
    outside: readonly string[],
    tolerated: readonly RegExp[],
  ) => readonly string[];
}

/**
 * Watches a context's pages, from their first request on, for requests that leave the app, errors on the console
 * (violations of the content security policy are among them) and exceptions that nobody caught.
 */
export function watchPages(context: BrowserContext): Faults {
  const requests: Request[] = [];
  const sentences: string[] = [];
  const watch = (page: Page): void => {
    page.on('request', (request) => requests.push(request));
    page.on('console', (message) => {
      const { url } = message.location();
      if (message.type() === 'error') sentences.push(`The console says: ${message.text()} (${url})`);
    });
    page.on('pageerror', (error) => {
      sentences.push(`The page threw: ${error.stack || `${error.name}: ${error.message}`}`);
    });
  };
  context.on('page', watch);
  return {
    found: (origins, outside, tolerated) => {
      const left = requests.filter((request) => {
        const onPurpose = request.isNavigationRequest() && outside.includes(request.url());
        return !onPurpose && !isInside(request.url(), origins);
      });
      return [...left.map((request) => `A request left the app: ${request.url()}`), ...sentences].filter(
        (sentence) => !tolerated.some((pattern) => pattern.test(sentence)),
      );
    },
  };
}

const isInside = (url: string, origins: ReadonlySet<string>): boolean =>
  /^(data|blob|about):/.test(url) || [...origins].some((origin) => url.startsWith(`${origin}/`));
