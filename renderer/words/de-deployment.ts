import { count } from './amounts.ts';
import type { Words } from './shape.ts';

/** Parts of a page for other deployments. */
export const deployment: Words['deployment'] = {
  hidden: (n) =>
    `${count(n, 'Teil für andere Betriebsarten ist', 'Teile für andere Betriebsarten sind')} ausgeblendet`,
  shown: (n) =>
    `${count(n, 'Teil für andere Betriebsarten wird', 'Teile für andere Betriebsarten werden')} angezeigt`,
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
  showAll: 'Alle anzeigen',
  hideAgain: 'Wieder ausblenden',
};
