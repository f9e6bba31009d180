/** A JSON object of unknown content. */
export type JsonObject = Readonly<Record<string, unknown>>;

const nothing: JsonObject = {};

/** Whether a value is a JSON object. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The object under a key; an empty one when it's missing or something else. */
export const objectAt = (parent: JsonObject, key: string): JsonObject => {
  const value = Object.hasOwn(parent, key) ? parent[key] : undefined;
  return isObject(value) ? value : nothing;
};

/** The text under a key, trimmed; `null` when it's missing, empty or something else. */
export const textAt = (parent: JsonObject, key: string): string | null => {
  const value = Object.hasOwn(parent, key) ? parent[key] : undefined;
  if (typeof value !== 'string') return null;
  const text = value.trim();
  return text === '' ? null : text;
};

/** The list under a key; empty when it's missing or something else. */
export const listAt = (parent: JsonObject, key: string): readonly unknown[] => {
  const value = Object.hasOwn(parent, key) ? parent[key] : undefined;
  return Array.isArray(value) ? (value as readonly unknown[]) : [];
};

const allTexts = (list: readonly unknown[]): list is readonly string[] =>
  list.every((item) => typeof item === 'string');

/** The texts of a list; other items are left out. The list itself where there are none: documents repeat long ones. */
export const textsAt = (parent: JsonObject, key: string): readonly string[] => {
  const list = listAt(parent, key);
  return allTexts(list) ? list : list.filter((item) => typeof item === 'string');
};

/** Maps the objects of a list, with their places in it; other items are left out. */
export const mapObjects = <T>(
  parent: JsonObject,
  key: string,
  use: (item: JsonObject, index: number) => T | null,
): T[] => {
  const made: T[] = [];
  for (const [index, item] of listAt(parent, key).entries()) {
    const one = isObject(item) ? use(item, index) : null;
    if (one !== null) made.push(one);
  }
  return made;
};
