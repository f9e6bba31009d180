import type { Dispatch } from '../api/dispatch.ts';
import type { CallName } from '../api/contract.ts';

/** What every window asks before it can show anything; none of them takes parameters. */
const first: readonly CallName[] = ['settings.read', 'library.describe', 'library.tree', 'session.read'];

/**
 * The reader's page with the answers to its first calls in it, so that it need not ask: as a block of data, which a
 * policy without inline scripts lets through, since it is never run.
 *
 * @param html the page as it was built
 * @param call asks for whoever the page is for
 */
export async function withGiven(html: Uint8Array, call: Dispatch): Promise<string> {
  const given = await Promise.all(
    first.map(async (name) => ({ name, params: {}, outcome: await call(name, {}) })),
  );
  // Nothing that a title or a bookmark holds may end the block (HTML, section 4.12.1.3).
  const json = JSON.stringify(given).replaceAll('<', '\\u003c');
  const block = `<script type="application/json" id="given">${json}</script>`;
  return new TextDecoder().decode(html).replace('</body>', () => `${block}</body>`);
}
