import { count } from './amounts.ts';
import type { Words } from './shape.ts';

/** Teile einer Seite für andere Betriebsarten. */
export const deployment: Words['deployment'] = {
  hidden: (n) =>
    `${count(n, 'Teil für andere Betriebsarten ist', 'Teile für andere Betriebsarten sind')} ausgeblendet`,
  shown: (n) =>
    `${count(n, 'Teil für andere Betriebsarten wird', 'Teile für andere Betriebsarten werden')} gezeigt`,
  site: (site, what) => `${site}: ${what}.`,
  names: {
    'air-gapped': 'air-gapped',
    connected: 'mit Netzanschluss',
    saas: 'SaaS',
    'self-hosted': 'selbst betrieben',
    helm: 'mit Helm installiert',
    cli: 'mit der CLI installiert',
    appliance: 'eine Appliance',
  },
  showAll: 'Alle zeigen',
  hideAgain: 'Wieder ausblenden',
};
