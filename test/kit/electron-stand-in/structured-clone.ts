/**
 * What Electron's IPC carries (the structured clone algorithm), as JSON text, for both ends of a wire that knows only
 * strings. Functions and symbols can't cross, as there.
 */

type Tagged =
  | null
  | boolean
  | number
  | string
  | readonly Tagged[]
  | { readonly $: 'undefined' }
  | { readonly $: 'number' | 'bigint'; readonly v: string }
  | { readonly $: 'date'; readonly v: number }
  | { readonly $: 'error'; readonly name: string; readonly message: string }
  | { readonly $: 'bytes'; readonly type: string; readonly v: readonly number[] }
  | { readonly $: 'map'; readonly v: readonly (readonly [Tagged, Tagged])[] }
  | { readonly $: 'set'; readonly v: readonly Tagged[] }
  | { readonly $: 'object'; readonly v: { readonly [key: string]: Tagged } };

/** Views over bytes that can be rebuilt from their name; others arrive as `Uint8Array`. */
const views = { Uint8Array, Int8Array, Uint8ClampedArray } as const;

/** @throws TypeError for what can't be cloned, with Electron's words. */
export const freezeDry = (value: unknown): string => JSON.stringify(tag(value));

/** The value again, as a copy. */
export const thaw = (text: string): unknown => untag(JSON.parse(text) as Tagged);

function tag(value: unknown): Tagged {
  switch (typeof value) {
    case 'undefined':
      return { $: 'undefined' };
    case 'boolean':
    case 'string':
      return value;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { $: 'number', v: Object.is(value, -0) ? '-0' : String(value) };
    case 'bigint':
      return { $: 'bigint', v: String(value) };
    case 'function':
    case 'symbol':
      throw new TypeError('An object could not be cloned.');
    case 'object':
      return value === null ? null : tagObject(value);
  }
}

function tagObject(value: object): Tagged {
  if (Array.isArray(value)) return value.map(tag);
  if (value instanceof Date) return { $: 'date', v: value.getTime() };
  if (value instanceof Error) return { $: 'error', name: value.name, message: value.message };
  if (value instanceof Map)
    return { $: 'map', v: [...value].map(([key, item]) => [tag(key), tag(item)] as const) };
  if (value instanceof Set) return { $: 'set', v: [...value].map(tag) };
  if (value instanceof ArrayBuffer) return { $: 'bytes', type: 'ArrayBuffer', v: [...new Uint8Array(value)] };
  if (ArrayBuffer.isView(value)) {
    const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength);
    return { $: 'bytes', type: value.constructor.name, v: [...bytes] };
  }
  return {
    $: 'object',
    v: Object.fromEntries(Object.entries(value).map(([key, item]) => [key, tag(item)])),
  };
}

function untag(tagged: Tagged): unknown {
  if (tagged === null || typeof tagged !== 'object') return tagged;
  if (isList(tagged)) return tagged.map(untag);
  switch (tagged.$) {
    case 'undefined':
      return undefined;
    case 'number':
      return Number(tagged.v);
    case 'bigint':
      return BigInt(tagged.v);
    case 'date':
      return new Date(tagged.v);
    case 'error':
      return Object.assign(new Error(tagged.message), { name: tagged.name });
    case 'bytes':
      return untagBytes(tagged.type, tagged.v);
    case 'map':
      return new Map(tagged.v.map(([key, item]) => [untag(key), untag(item)]));
    case 'set':
      return new Set(tagged.v.map(untag));
    case 'object':
      return Object.fromEntries(Object.entries(tagged.v).map(([key, item]) => [key, untag(item)]));
  }
}

const isList = (tagged: Tagged): tagged is readonly Tagged[] => Array.isArray(tagged);

function untagBytes(type: string, bytes: readonly number[]): ArrayBuffer | ArrayBufferView {
  const plain = new Uint8Array(bytes);
  if (type === 'ArrayBuffer') return plain.buffer;
  const View = Object.hasOwn(views, type) ? views[type as keyof typeof views] : Uint8Array;
  return new View(plain.buffer);
}
