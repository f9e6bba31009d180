import type { PageView } from '../api/page-view.ts';
import type { World } from '../reader/world.ts';
import { plainText } from '../render/plain-text.ts';
import { complain } from './complain.ts';
import { exit } from './exit.ts';
import { columnsOf, styleFor, type Style } from './style.ts';
import { withReader, type Ask } from './with-reader.ts';

export interface ShowFlags {
  readonly json?: boolean;
  readonly width?: number;
  readonly data?: string;
  readonly library?: string;
}

/** `fieldbook show`: prints a page, or the page that an id leads to. */
export const runShow = (world: World, place: string, flags: ShowFlags): Promise<number> =>
  withReader(world, flags, async (ask, reader) => {
    const id = place.startsWith('/') ? null : await routeOfId(place, ask, reader.searchable);
    const page = await ask('page.read', { route: id ?? routeFrom(place) });
    if (!page.ok) {
      const isRoute = place.startsWith('/') || id !== null;
      return complain(
        world,
        isRoute ? page.failure : { message: `${place} is not in this library.` },
        exit.nothing,
      );
    }
    const width = flags.width ?? columnsOf(world);
    world.stdout.write(
      flags.json ? `${JSON.stringify(page.value)}\n` : pageText(page.value, styleFor(world), width),
    );
    return exit.found;
  });

/** A route as it was typed: with its first slash or without, and without an anchor. */
const routeFrom = (place: string): string => `/${place.replace(/^\//, '').split('#', 1)[0] ?? ''}`;

/** Where an id opens; `null` for one that the library doesn't hold. A look-alike is no answer. */
async function routeOfId(id: string, ask: Ask, searchable: () => Promise<void>): Promise<string | null> {
  await searchable();
  const answer = await ask('search.query', { text: id, limit: 1 });
  return answer.ok && answer.value.kind === 'id-found' ? (answer.value.hits[0]?.route ?? null) : null;
}

function pageText(
  { title, route, breadcrumbs, html, problems }: PageView,
  style: Style,
  width: number,
): string {
  const way = breadcrumbs.map((crumb) => crumb.title).join(' › ');
  const trouble = problems.map(({ message, line }) => `Problem${line ? ` in line ${line}` : ''}: ${message}`);
  return [
    ...(way ? [style.faint(way)] : []),
    style.strong(title),
    '',
    plainText(html, { width, route }),
    '',
    ...(trouble.length > 0 ? [style.faint(trouble.join('\n')), ''] : []),
  ].join('\n');
}
