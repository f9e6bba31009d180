/** Looked up by JavaScript itself or by bundlers, on every object. */
const alwaysAsked: ReadonlySet<string> = new Set(['then', 'toJSON', 'default', '__esModule']);

/**
 * An object of Electron's, as far as it is stood in for: asking for anything that is missing throws by name, so that
 * a gap in the stand-in can't look like a working program.
 */
export function strict<T extends object>(name: string, object: T): T {
  return new Proxy(object, {
    get(target, key, receiver) {
      if (typeof key === 'string' && !(key in target) && !alwaysAsked.has(key)) {
        throw new Error(`The stand-in for Electron has no ${name}.${key}.`);
      }
      return Reflect.get(target, key, receiver) as unknown;
    },
  });
}
