import { screenAddress } from '../shell/address.ts';

/** What the list is narrowed to, and which release it answers for. Empty text: not narrowed, none. */
export interface ListState {
  readonly text: string;
  readonly product: string;
  readonly version: string;
}

const root = screenAddress('bulletins');

/** The list's state lives in its address, so that going back finds it again. */
export function readListState(address: string): ListState {
  const { searchParams } = new URL(address, 'http://app.invalid');
  const read = (name: string) => searchParams.get(name) ?? '';
  return { text: read('q'), product: read('product'), version: read('version') };
}

/** The address of the list in a state. */
export function listAddress({ text, product, version }: ListState): string {
  const given = Object.entries({ q: text, product, version }).filter(([, value]) => value !== '');
  const query = new URLSearchParams(given).toString();
  return query === '' ? root : `${root}?${query}`;
}
