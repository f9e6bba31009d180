import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pageAddress, parseAddress, searchAddress } from '../../../../renderer/shell/address.ts';

describe('an address', () => {
  test('of a page holds its route and heading, whatever characters they have', () => {
    const segment = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/^\.{1,2}$/.test(text));
    // No route begins with `/-/`: there the screens are (see content/format/route.ts).
    const segments = fc
      .array(
        segment.map((text) => text.replaceAll('/', '_')),
        { minLength: 1 },
      )
      .filter(([first]) => first !== '-');
    fc.assert(
      fc.property(segments, fc.option(fc.string({ minLength: 1 })), (parts, anchor) => {
        const route = `/${parts.join('/')}`;
        const view = parseAddress(pageAddress(route, anchor));
        expect(view).toEqual({ screen: 'page', route, anchor });
      }),
    );
  });

  test('of a search holds any query', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        expect(parseAddress(searchAddress(query))).toEqual({ screen: 'search', query });
      }),
    );
  });

  test('with a damaged escape is read as it stands', () => {
    expect(parseAddress('/100%')).toEqual({ screen: 'page', route: '/100%', anchor: null });
    expect(parseAddress('/page#%E0%A4%A')).toMatchObject({ anchor: '%E0%A4%A' });
  });

  test('of a screen that does not exist says so', () => {
    expect(parseAddress('/-/constructor')).toEqual({ screen: 'nowhere', address: '/-/constructor' });
  });

  test('of the bulletins keeps their filter', () => {
    expect(parseAddress('/-/bulletins?verdict=affected')).toEqual({
      screen: 'bulletins',
      filter: '?verdict=affected',
    });
  });
});
