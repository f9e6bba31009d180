/** Words that YAML takes for something else than text, in any of its versions. */
const loaded = /^(true|false|null|yes|no|on|off|y|n)$/i;

const key = /^([A-Za-z][\w-]*):(?: +(.*?))? *$/;
const item = /^( *)- +(.*?) *$/;

/**
 * Reads what front matter nearly always is: keys with a word, a number, a quoted text or a list of them. YAML's own
 * parser is twenty times slower, and every page's head is read at every start.
 *
 * @returns `null` for everything that is not plainly that; YAML's own parser then has the word. Where it is not `null`,
 *   it is what that parser answers
 */
export function readPlainYaml(yaml: string): ReadonlyMap<string, unknown> | null {
  const keys = new Map<string, unknown>();
  let list: unknown[] | null = null;
  let indent: string | undefined;
  for (const line of yaml.split('\n')) {
    if (line === '') continue;
    const [, name, text = ''] = key.exec(line) ?? [];
    const [, before, entry] = item.exec(line) ?? [];
    if (name !== undefined && !keys.has(name)) {
      if (list?.length === 0) return null;
      list = text === '' ? [] : null;
      indent = undefined;
      const value = list ?? listOf(text) ?? scalarOf(text);
      if (value === null) return null;
      keys.set(name, value);
    } else if (entry !== undefined && list && before === (indent ?? before)) {
      indent = before;
      const value = scalarOf(entry);
      if (value === null) return null;
      list.push(value);
    } else return null;
  }
  return list?.length === 0 ? null : keys;
}

/** `[one, two]`. */
function listOf(text: string): readonly unknown[] | null {
  const inside = /^\[([^[\]{}"']+)\]$/.exec(text)?.[1];
  if (inside === undefined) return null;
  const values = inside.split(',').map((one) => scalarOf(one.trim()));
  return values.includes(null) ? null : values;
}

/** A word, a whole number, true, false, or a text in quotes without escapes. */
function scalarOf(text: string): string | number | boolean | null {
  const quoted = /^"([^"\\\p{Cc}]*)"$/u.exec(text)?.[1] ?? /^'([^'\p{Cc}]*)'$/u.exec(text)?.[1];
  if (quoted !== undefined) return quoted;
  if (/^(0|[1-9]\d{0,14})$/.test(text)) return Number(text);
  if (text === 'true' || text === 'false') return text === 'true';
  return /^[\p{L}/(][^#:[\]{}\p{Cc}\ufeff]*$/u.test(text) && !loaded.test(text) ? text : null;
}
