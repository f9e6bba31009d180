import { expect, it } from 'vitest';
import { gridPlaces } from '../../../../main/bulletins/grid-places.ts';
import { parseBulletin } from '../../../../main/bulletins/parse-bulletin.ts';
import { advisory, release, type Leaf } from './advisory.ts';

function placesOf(statuses: Readonly<Record<string, readonly Leaf[]>>, version: string, name = 'Palette') {
  const bytes = new TextEncoder().encode(JSON.stringify(advisory(statuses)));
  const parsed = parseBulletin('bulletins/a.json', bytes);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return gridPlaces(parsed.bulletin, { name }, version);
}

it('a column that names the release is told apart from a range that includes it', () => {
  const statuses = { known_affected: [release('4.4.14'), release('< 4.5.8')] };
  expect(placesOf(statuses, '4.4.14').cells).toEqual([
    { product: 'Palette', version: '4.4.14', how: 'named' },
    { product: 'Palette', version: '< 4.5.8', how: 'within' },
  ]);
});

it('words that can’t tell say perhaps, and a range that ends before the release says nothing', () => {
  const statuses = { known_affected: [release('< 4.0.0')], fixed: [release('4.4.0 up to 4.4.14')] };
  expect(placesOf(statuses, '4.4.14').cells).toEqual([
    { product: 'Palette', version: '4.4.0 up to 4.4.14', how: 'maybe' },
  ]);
});

it('another product’s range is not the site’s', () => {
  const statuses = { known_affected: [{ product: 'Gate', name: '< 9.0.0' }, release('< 4.0.0')] };
  expect(placesOf(statuses, '4.4.14')).toEqual({ productNamed: true, cells: [] });
  expect(placesOf(statuses, '4.4.14', 'Fence')).toEqual({ productNamed: false, cells: [] });
});
