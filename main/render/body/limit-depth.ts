/** More open elements at once than any page needs, and few enough for every parser after this. */
const deepest = 400;
/** The same for elements that authors rightly leave open: a list of thousands of unclosed `<li>` is no nesting. */
const mostLeftOpen = 20_000;

const tag = /<(\/?)([a-z][\w.:-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>/gi;
const empty = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
const leftOpen = /^(?:p|li|d[td]|t[rdh]|thead|tbody|tfoot|colgroup|r[tp])$/i;

/**
 * Drops opening tags past a depth, with their closing tags, and keeps their text: parsers keep a stack of open
 * elements, and one of a hundred thousand costs them minutes. Pages of an honest depth come back as they were.
 */
export function limitDepth(html: string): string {
  let open = 0;
  let loose = 0;
  let dropped = 0;
  return html.replace(tag, (written: string, closing: string, name: string) => {
    if (empty.test(name)) return written;
    const isLoose = leftOpen.test(name);
    if (closing === '') {
      const full = isLoose ? loose >= mostLeftOpen : open >= deepest;
      if (full) dropped += 1;
      else if (isLoose) loose += 1;
      else open += 1;
      return full ? '' : written;
    }
    if (dropped > 0) {
      dropped -= 1;
      return '';
    }
    if (isLoose) loose = Math.max(0, loose - 1);
    else open = Math.max(0, open - 1);
    return written;
  });
}
