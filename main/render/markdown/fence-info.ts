/** What the first line of a code fence says. */
export interface FenceInfo {
  /** Lower case; `''` when none is named. */
  readonly language: string;
  readonly title: string | null;
  /** One-based numbers of the marked lines. */
  readonly marked: ReadonlySet<number>;
  readonly copy: boolean;
  readonly numbers: boolean;
  /** `{{name}}` in the code is filled in. */
  readonly fill: boolean;
}

/** No page has longer listings; a range past it would only cost memory. */
const lastMarkable = 20_000;

const flags = new Set(['fill', 'hideClipboard', 'showLineNumbers']);

/** Reads `bash title="List files" {1,3-5} hideClipboard`. */
export function readFenceInfo(info: string): FenceInfo {
  const named = /^[^\s{=]+(?=[\s{]|$)/.exec(info)?.[0] ?? '';
  const language = flags.has(named) ? '' : named.toLowerCase();
  const meta = info.slice(language.length);
  const title = /(?:^|\s)title=(?:"([^"]*)"|'([^']*)')/.exec(meta);
  const words = new Set(meta.replace(/"[^"]*"|'[^']*'/g, '').split(/\s+/));
  return {
    language,
    title: (title?.[1] ?? title?.[2])?.trim() || null,
    marked: readRanges(/\{([\d\s,-]+)\}/.exec(meta)?.[1] ?? ''),
    copy: !words.has('hideClipboard'),
    numbers: words.has('showLineNumbers'),
    fill: words.has('fill'),
  };
}

function readRanges(text: string): ReadonlySet<number> {
  const lines = new Set<number>();
  for (const range of text.split(',').slice(0, 200)) {
    const [, from, to] = /^\s*(\d{1,6})\s*(?:-\s*(\d{1,6})\s*)?$/.exec(range) ?? [];
    if (from === undefined) continue;
    for (let line = Number(from); line <= Math.min(Number(to ?? from), lastMarkable); line += 1)
      lines.add(line);
  }
  return lines;
}
