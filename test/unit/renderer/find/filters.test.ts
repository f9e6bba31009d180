import fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterText, hasFilter, toggleFilter, withoutFilters } from '../../../../renderer/find/filters.ts';

const bulletin = { filter: 'kind', value: 'bulletin' } as const;

test('a filter is added at the end of the query, and taken away again', () => {
  expect(toggleFilter('openssl', bulletin)).toBe('openssl kind:bulletin');
  expect(toggleFilter('openssl kind:bulletin', bulletin)).toBe('openssl');
  expect(toggleFilter('kind:bulletin openssl', bulletin)).toBe('openssl');
});

test('a value with blanks is quoted', () => {
  const product = { filter: 'product', value: 'Palette VerteX' } as const;
  expect(filterText(product)).toBe('product:"Palette VerteX"');
  expect(toggleFilter(toggleFilter('etcd', product), product)).toBe('etcd');
});

test('a filter is known however it was typed', () => {
  expect(hasFilter('Kind:Bulletin openssl', bulletin)).toBe(true);
  expect(hasFilter('kind:bulletins', bulletin)).toBe(false);
});

test('adding and taking away leaves any query as it was, blanks aside', () => {
  fc.assert(
    fc.property(fc.string(), (query) => {
      fc.pre(!hasFilter(query, bulletin));
      const back = toggleFilter(toggleFilter(query, bulletin), bulletin);
      expect(back.replace(/\s+/g, ' ').trim()).toBe(query.replace(/\s+/g, ' ').trim());
    }),
  );
});

test('what is typed as a filter can be left out, and nothing else', () => {
  expect(withoutFilters('kind:bulletin open  product:"Palette VerteX" ssl year:2024')).toBe('open ssl');
  expect(withoutFilters('std::map http://kind:x "status: final"')).toBe(
    'std::map http://kind:x "status: final"',
  );
});
