import type { Problem, ProblemCode } from '../api/library-view.ts';
import type { ParsedPage } from './page.ts';

/** More than anyone reads of one page; the rest is counted. */
const mostProblems = 200;

/** Collects a page's problems, each with its line where the source still shows it. */
export interface ProblemList {
  readonly problems: Problem[];
  readonly report: (code: ProblemCode, message: string, written?: string) => void;
}

/** An empty list for a page. */
export function problemList(page: ParsedPage): ProblemList {
  const problems: Problem[] = [];
  const found = new Map<string, number>();

  /** The line of the next place that says `written`. */
  function lineOf(written: string): number | null {
    const from = (found.get(written) ?? -1) + 1;
    const at = ['(', '"', '<', ': ', ''].reduce(
      (place, before) => (place >= 0 ? place : page.body.indexOf(before + written, from)),
      -1,
    );
    if (at < 0 || written === '') return null;
    found.set(written, at);
    let line = page.bodyLine;
    for (let end = page.body.indexOf('\n'); end >= 0 && end < at; end = page.body.indexOf('\n', end + 1))
      line += 1;
    return line;
  }

  return {
    problems,
    report(code, message, written) {
      if (problems.length >= mostProblems) return;
      const line = written === undefined ? null : lineOf(written);
      problems.push({ code, path: page.path, message, ...(line === null ? {} : { line }) });
    },
  };
}
