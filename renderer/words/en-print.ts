import { count, day } from './amounts.ts';

/** The words of printing. */
export const print = {
  title: 'Print',
  titleOf: (title: string) => `Print ${title}`,
  button: 'Print',
  now: 'Print…',
  page: 'This page…',
  section: (n: number) => `This section: the page and ${count(n, 'page', 'pages')} below it…`,
  treePage: 'Print this page…',
  treeSection: (n: number) => `Print this section, with ${count(n, 'page', 'pages')} below it…`,
  whole: (n: number) => `With ${count(n, 'page', 'pages')} below it`,
  back: 'Back to the page',
  contents: 'Contents',
  leftOut: (n: number) =>
    `${count(n, 'page is', 'pages are')} left out, as the document would be too large. Print their sections by themselves.`,
  printed: (iso: string) => `printed ${day(iso)}`,
  pageOf: ['Page', 'of'] as readonly [string, string],
  pageNamed: (name: string) => ` (page “${name}”)`,
};
