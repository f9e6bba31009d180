import type { GridCellView, GridPlacesView } from '../api/bulletin-view.ts';
import type { Bulletin, StatusGroup } from './bulletin.ts';
import { covers, releaseOf, type Release } from './covers.ts';
import { matchProducts, type AskedProduct, type Match } from './product-match.ts';

const clearing: ReadonlySet<StatusGroup> = new Set(['fixed', 'first_fixed', 'known_not_affected']);

/** The weakest first: several statements may stand in one cell. */
const strength: readonly GridCellView['how'][] = ['maybe', 'within', 'named'];

/** How a cell takes in the release; `null` where it doesn't. */
function howIn({ claim, extent }: Match, status: StatusGroup, release: Release): GridCellView['how'] | null {
  const answer = covers(claim, release, clearing.has(status) ? 'clearing' : 'warning');
  if (answer === 'outside') return null;
  if (answer === 'undecided' || extent !== 'whole') return 'maybe';
  return claim.kind === 'release' && claim.text === release.text ? 'named' : 'within';
}

/**
 * Where a release falls in the product × version grid of a bulletin, by the same reading of words as verdicts have: in a
 * column that names it, in one whose words include it, or perhaps. A cell is named as the grid names it.
 */
export function gridPlaces(bulletin: Bulletin, product: AskedProduct, version: string): GridPlacesView {
  const matches = matchProducts(bulletin, product);
  const release = releaseOf(version);
  const cells = new Map<string, GridCellView>();
  for (const { status, product: id } of bulletin.vulnerabilities.flatMap(({ statements }) => statements)) {
    const match = matches.get(id);
    const how = match && howIn(match, status, release);
    if (!match || !how) continue;
    const { name, label, relation, claim } = match.product;
    const separate = name !== null && relation === null;
    const words = separate && claim.kind !== 'none' ? claim.words : null;
    const cell = { product: separate ? name : label, version: words, how };
    const key = `${cell.product}\n${words ?? ''}`;
    const known = cells.get(key);
    if (!known || strength.indexOf(known.how) < strength.indexOf(how)) cells.set(key, cell);
  }
  return { productNamed: matches.size > 0, cells: [...cells.values()] };
}
