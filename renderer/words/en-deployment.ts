import { count } from './amounts.ts';

/** The words about parts of a page for other deployments. */
export const deployment = {
  hidden: (n: number) =>
    `${count(n, 'part for other deployments is', 'parts for other deployments are')} hidden`,
  shown: (n: number) =>
    `${count(n, 'part for other deployments is', 'parts for other deployments are')} shown`,
  site: (site: string, what: string) => `${site} is ${what}.`,
  showAll: 'Show all',
  hideAgain: 'Hide them',
};
