import type { Deployment } from '../../content/format/deployment.ts';
import { count } from './amounts.ts';

/** The words about parts of a page for other deployments. */
export const deployment = {
  hidden: (n: number) =>
    `${count(n, 'part for other deployments is', 'parts for other deployments are')} hidden`,
  shown: (n: number) =>
    `${count(n, 'part for other deployments is', 'parts for other deployments are')} shown`,
  site: (site: string, what: string) => `${site} is ${what}.`,
  names: {
    'air-gapped': 'air-gapped',
    connected: 'connected',
    saas: 'SaaS',
    'self-hosted': 'self-hosted',
    helm: 'installed by Helm',
    cli: 'installed by the CLI',
    appliance: 'an appliance',
  } satisfies Record<Deployment, string> as Readonly<Record<Deployment, string>>,
  showAll: 'Show all',
  hideAgain: 'Hide them',
};
