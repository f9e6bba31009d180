import type { ServerResponse } from 'node:http';
import { noticeHeaders } from '../serve/headers.ts';
import type { Cookie } from './gate.ts';
import type { Place } from './place.ts';

const html = (title: string, body: string, head = ''): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
${head}<title>${title}</title>
<style>body { font: 1.1rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1.5rem }</style>
${body}
</html>
`;

const howToGetIn = html(
  'Fieldbook: this browser is not let in yet',
  `<h1>Not let in yet</h1>
<p>Fieldbook runs here, for the person who started it.</p>
<p>Open the whole address that it printed where it was started, the line that begins with <b>Fieldbook:</b>.
It works once. For another browser, press Enter there and Fieldbook prints a new one.</p>`,
);

const usedUp = html(
  'Fieldbook: this address was used already',
  `<h1>This address was used already</h1>
<p>Each printed address lets one browser in, once. If that was not you, stop Fieldbook where it was started.</p>
<p>Otherwise press Enter there and open the address that it then prints, or start Fieldbook again.</p>`,
);

const roomHowTo = html(
  'Fieldbook: this browser is not let in yet',
  `<h1>Not let in yet</h1>
<p>Fieldbook is shared here by whoever runs it.</p>
<p>Ask them for the room’s address, the line that begins with <b>For the room:</b>. It works until Fieldbook is started
again there; a browser that was let in stays let in.</p>`,
);

const roomFull = html(
  'Fieldbook: no room',
  `<h1>No room for one more</h1>
<p>As many people read here as may, or the disk of the machine that serves this reader takes no more.</p>
<p>Tell whoever runs it: the log on that machine says which.</p>`,
);

/** Asks for the same address again, this time from our own page: a strict cookie travels only then. */
const comeAgain = html('Fieldbook', '<p>Opening …</p>', '<meta http-equiv="refresh" content="0">\n');

const pages = { howToGetIn, usedUp, roomHowTo, roomFull, comeAgain };

/** What turns a browser away or asks it to come again. */
export type EntryPage = keyof typeof pages;

/** Shows one of the host's own pages, to those who have no cookie (yet). */
export function sendEntryPage(response: ServerResponse, page: EntryPage): void {
  response.writeHead(page === 'comeAgain' ? 200 : 403, {
    ...noticeHeaders,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(pages[page]);
}

/** Lets a browser in: sets its cookie, and sends it to an address without the token. */
export function sendWelcome(
  response: ServerResponse,
  { name, value, maxAge }: Cookie,
  scheme: Place['scheme'],
): void {
  const attributes = [
    'Path=/',
    'HttpOnly',
    'SameSite=Strict',
    ...(scheme === 'https' ? ['Secure'] : []),
    ...(maxAge === undefined ? [] : [`Max-Age=${maxAge}`]),
  ];
  response.writeHead(303, {
    ...noticeHeaders,
    location: '/',
    'set-cookie': [`${name}=${value}`, ...attributes].join('; '),
    'cache-control': 'no-store',
  });
  response.end();
}
