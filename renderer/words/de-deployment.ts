import { count } from './amounts.ts';
import type { Words } from './shape.ts';

/** Teile einer Seite für andere Betriebsarten. */
export const deployment: Words['deployment'] = {
  hidden: (n) =>
    `${count(n, 'Teil für andere Betriebsarten ist', 'Teile für andere Betriebsarten sind')} ausgeblendet`,
  shown: (n) =>
    `${count(n, 'Teil für andere Betriebsarten wird', 'Teile für andere Betriebsarten werden')} gezeigt`,
  site: (site, what) => `${site}: ${what}.`,
  showAll: 'Alle zeigen',
  hideAgain: 'Wieder ausblenden',
};
