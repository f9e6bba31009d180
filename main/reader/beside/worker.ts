import { parentPort } from 'node:worker_threads';
import { createLinkResolver } from '../../render/links.ts';
import { parsePage } from '../../render/parse-page.ts';
import { renderPage } from '../../render/render-page.ts';
import { readHashes } from './read-hashes.ts';
import type { BesideOrder, BesideReply, RenderOrder } from './wire.ts';

/** The worker's start file: what takes too long for the thread that answers, large pages above all. */
const port = parentPort;
if (!port) throw new Error('main/reader/beside/worker.ts runs as a worker thread');

function render({ path, bytes, targets, options }: RenderOrder): BesideReply {
  const { routes, aliases, bulletins, files, anchors } = targets;
  const links = createLinkResolver({
    ...{ routes, aliases, files },
    others: (route) => bulletins.has(route) || route.startsWith('/-/'),
    anchors: (route) => anchors.get(route) ?? null,
  });
  return { says: 'rendered', page: renderPage(parsePage(path, bytes), links, options) };
}

const answer = (order: BesideOrder): BesideReply =>
  order.does === 'render' ? render(order) : { says: 'hashes', hashes: readHashes(order.files) };

const post = (reply: BesideReply) => port.postMessage(reply);

port.on('message', (order: BesideOrder) => post(answer(order)));
post({ says: 'ready' });
