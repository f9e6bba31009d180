import { scanTag, shortTag, type ScannedTag } from './scan-tag.ts';

/**
 * Where the containers (`:::`) and components (`<Tabs>`) of a text begin and end, by line.
 *
 * Found in one pass before the blocks are read, so that an unclosed one costs nothing extra however many there are,
 * and so that a `:::` inside a code block closes nothing.
 */
export interface Survey {
  /** Line of an opener → line of its closer; `null` for one that is never closed. */
  readonly containers: ReadonlyMap<number, number | null>;
  /** Line of a component's opening tag → the tag, and the line of its closing tag where that is another one. */
  readonly components: ReadonlyMap<number, SurveyedTag>;
}

interface SurveyedTag {
  readonly tag: ScannedTag;
  close: number | null;
}

/** Opener of a container: colons, a name, and the rest of the line. */
export const containerOpener = /^(:{3,})[ \t]*([A-Za-z][\w-]*)(?=[\s[{]|$)[ \t]*(.*)$/;

const closer = /^(:{3,})[ \t]*$/;
const prefix = /^(?:[\s>]|[-*+][ \t]|\d{1,9}[.)][ \t])*/;
const fence = /^(`{3,}(?=[^`]*$)|~{3,})/;
const component = /^<\/?[A-Z]/;

interface Open {
  readonly line: number;
  readonly colons: number;
  readonly name: string;
  /** The last closer of a tab inside, for tabs that nobody closed themselves. */
  lastTabClosed: number | null;
}

/** Surveys a text, line by line. */
export function survey(src: string): Survey {
  const containers = new Map<number, number | null>();
  const open: Open[] = [];
  const tags: Tags = { open: new Map(), found: new Map(), patience: 100 };
  let fenced = '';
  let offset = 0;
  let line = 0;
  for (const whole of src.split('\n')) {
    const skipped = prefix.exec(whole)?.[0].length ?? 0;
    const text = whole.slice(skipped);
    const marker = fence.exec(text)?.[1];
    if (fenced !== '') {
      if (marker?.startsWith(fenced) && text.trimEnd() === marker) fenced = '';
    } else if (marker !== undefined) fenced = marker;
    else if (text.startsWith(':::')) noteContainer(text, line, open, containers);
    else if (component.test(text)) noteTag(src, offset + skipped, line, tags);
    offset += whole.length + 1;
    line += 1;
  }
  for (const one of open) containers.set(one.line, one.lastTabClosed);
  return { containers, components: tags.found };
}

function noteContainer(text: string, line: number, open: Open[], found: Map<number, number | null>): void {
  const opener = containerOpener.exec(text);
  if (opener) {
    const [, colons = '', name = ''] = opener;
    endPreviousTab(name, colons.length, line, open, found);
    open.push({ line, colons: colons.length, name: name.toLowerCase(), lastTabClosed: null });
    return;
  }
  const colons = closer.exec(text)?.[1]?.length;
  if (colons !== undefined) close(colons, line, open, found);
}

/** A `:::tab` right inside another of the same length means the next one: the one before ends here. */
function endPreviousTab(name: string, colons: number, line: number, open: Open[], found: Found): void {
  const last = open.at(-1);
  if (name.toLowerCase() !== 'tab' || last?.name !== 'tab' || last.colons !== colons) return;
  open.pop();
  found.set(last.line, line);
}

type Found = Map<number, number | null>;

/** A closer ends the nearest container of its own length, else the nearest shorter one; what is open inside ends too. */
function close(colons: number, line: number, open: Open[], found: Found): void {
  const same = open.findLastIndex((one) => one.colons === colons);
  const at = same >= 0 ? same : open.findLastIndex((one) => one.colons < colons);
  if (at < 0) return;
  const closed = open.splice(at);
  for (const ended of closed) found.set(ended.line, line);
  const outer = open.at(-1);
  if (outer?.name === 'tabs' && closed[0]?.name === 'tab') outer.lastTabClosed = line;
}

interface Tags {
  /** Opening tags that wait for their closing one, by name. */
  readonly open: Map<string, SurveyedTag[]>;
  readonly found: Map<number, SurveyedTag>;
  /** How many tags may turn out unfinished before long ones are no longer looked for. */
  patience: number;
}

function noteTag(src: string, offset: number, line: number, tags: Tags): void {
  const tag = scanTag(src, offset, tags.patience > 0 ? undefined : shortTag);
  if (!tag) {
    tags.patience -= 1;
    return;
  }
  const waiting = tags.open.get(tag.name) ?? [];
  if (tag.closing) {
    const opener = waiting.pop();
    if (opener) opener.close = line;
    return;
  }
  const surveyed = { tag, close: null };
  tags.found.set(line, surveyed);
  if (tag.selfClosing || closesOnItsLine(src, tag)) return;
  waiting.push(surveyed);
  tags.open.set(tag.name, waiting);
}

/** `<TabItem label="A">text</TabItem>` needs no closer further down. */
function closesOnItsLine(src: string, tag: ScannedTag): boolean {
  const lineEnd = src.indexOf('\n', tag.end);
  return src.slice(tag.end, lineEnd < 0 ? src.length : lineEnd).includes(`</${tag.name}`);
}

const surveys = Symbol('survey');

/** The survey of the text that is being parsed, made once: a page's, or that of a text which it takes in. */
export function surveyOf(state: { readonly src: string; readonly env: Record<symbol, unknown> }): Survey {
  const kept = (state.env[surveys] ??= new Map()) as Map<string, Survey>;
  const known = kept.get(state.src);
  if (known) return known;
  const made = survey(state.src);
  kept.set(state.src, made);
  return made;
}
