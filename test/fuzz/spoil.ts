import fc from 'fast-check';

/** What a value of a JSON document is replaced by: what nobody expects in its place. */
const odd: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(null, true, [], {}, '', 0, -1, 1e308, 2 ** 53, [[]], { length: 1 }),
  fc.constantFrom<unknown>(
    '__proto__',
    'constructor',
    '../../etc/passwd',
    'javascript:alert(1)',
    '\u0000',
    '\ud800',
  ),
  fc.constantFrom<unknown>(
    '9'.repeat(400),
    'a'.repeat(70_000),
    'vers:generic/*',
    '<script>x</script>',
    '\u202e',
  ),
  fc.jsonValue({ maxDepth: 3 }),
);

type Change = (document: unknown) => unknown;

/** Replaces, removes or repeats something at a place that the numbers choose. */
const change: fc.Arbitrary<Change> = fc
  .record({
    steps: fc.array(fc.nat(1000), { minLength: 1, maxLength: 9 }),
    kind: fc.constantFrom('replace', 'remove', 'repeat', 'rename'),
    value: odd,
  })
  .map(
    ({ steps, kind, value }) =>
      (document) =>
        changed(document, steps, kind, value),
  );

function changed(at: unknown, steps: readonly number[], kind: string, value: unknown): unknown {
  const [step = 0, ...rest] = steps;
  if (typeof at !== 'object' || at === null) return value;
  const keys = Object.keys(at);
  const key = keys[step % Math.max(keys.length, 1)];
  if (key === undefined) return value;
  if (rest.length > 0) {
    const inner = changed(Reflect.get(at, key), rest, kind, value);
    return Array.isArray(at) ? at.with(Number(key), inner) : { ...at, [key]: inner };
  }
  if (Array.isArray(at)) return changedList(at, Number(key), kind, value);
  const { [key]: taken, ...others } = at as Record<string, unknown>;
  if (kind === 'remove') return others;
  return kind === 'rename'
    ? { ...others, [typeof value === 'string' ? value : 'renamed']: taken }
    : { ...at, [key]: value };
}

function changedList(list: readonly unknown[], index: number, kind: string, value: unknown): unknown {
  if (kind === 'remove') return list.toSpliced(index, 1);
  return kind === 'repeat' ? [...list, list[index]] : list.with(index, value);
}

/** A JSON document with one to four things changed. */
export const spoiledJson = (document: unknown): fc.Arbitrary<unknown> =>
  fc
    .array(change, { minLength: 1, maxLength: 4 })
    .map((changes) => changes.reduce((before, apply) => apply(before), document));

/** What happens to bytes on their way: cut, flipped, doubled, filled with something else. */
export const spoiledBytes = (bytes: Uint8Array): fc.Arbitrary<Uint8Array> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom('flip', 'cut', 'double', 'fill', 'insert'),
        at: fc.nat(Math.max(bytes.length - 1, 0)),
        length: fc.nat(200),
        with: fc.uint8Array({ maxLength: 20 }),
      }),
      { minLength: 1, maxLength: 4 },
    )
    .map((damages) => damages.reduce(damaged, bytes));

interface Damage {
  readonly kind: string;
  readonly at: number;
  readonly length: number;
  readonly with: Uint8Array;
}

function damaged(bytes: Uint8Array, { kind, at, length, with: other }: Damage): Uint8Array {
  const flips = kind === 'flip' && bytes.length > 0;
  const start = Math.min(at, flips ? bytes.length - 1 : bytes.length);
  const end = Math.min(start + length, bytes.length);
  const join = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
  switch (kind) {
    case 'flip':
      return flips ? bytes.with(start, (bytes[start] ?? 0) ^ (1 << (length % 8))) : bytes;
    case 'cut':
      return join(bytes.subarray(0, start), bytes.subarray(end));
    case 'double':
      return join(bytes.subarray(0, end), bytes.subarray(start));
    case 'fill':
      return join(bytes.subarray(0, start), new Uint8Array(end - start), bytes.subarray(end));
    default:
      return join(bytes.subarray(0, start), other, bytes.subarray(start));
  }
}
