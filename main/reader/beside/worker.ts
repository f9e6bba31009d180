import { parentPort } from 'node:worker_threads';
import { parsePage } from '../../render/parse-page.ts';
import { renderPage } from '../../render/render-page.ts';
import { checkPages, resolverFor } from './check-pages.ts';
import { readHashes } from './read-hashes.ts';
import type { BesideOrder, BesideReply, RenderOrder } from './wire.ts';

/** The worker's start file: what takes too long for the thread that answers, large pages above all. */
const port = parentPort;
if (!port) throw new Error('main/reader/beside/worker.ts runs as a worker thread');

function answer(order: BesideOrder): BesideReply {
  switch (order.does) {
    case 'render':
      return render(order);
    case 'hashes':
      return { says: 'hashes', hashes: readHashes(order.files) };
    case 'check':
      return { says: 'checked', checked: checkPages(order.pages, order.targets) };
  }
}

const render = ({ path, bytes, partials, targets, options }: RenderOrder): BesideReply => ({
  says: 'rendered',
  page: renderPage(parsePage(path, bytes, partials), resolverFor(targets), options),
});

const post = (reply: BesideReply) => port.postMessage(reply);

port.on('message', (order: BesideOrder) => post(answer(order)));
post({ says: 'ready' });
