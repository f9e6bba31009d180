import type { RoleProof } from '../trust/offer.ts';

interface NoteFacts {
  readonly title: string;
  readonly serial: number | null;
  readonly date: string | null;
  readonly digest: string;
  readonly roles: readonly RoleProof[];
  readonly ledgerHead: string;
  /** `product version` of each site, where the reader wants them on the note. */
  readonly products: readonly string[];
}

/**
 * What the connected side must know to bring the right things: short enough for a QR code, plain enough to be read over
 * the telephone. It holds nothing secret.
 */
export function stateNote({ title, serial, date, digest, roles, ledgerHead, products }: NoteFacts): string {
  const versions = roles.map((role) => `${role.role} ${role.version}`).join(', ');
  return [
    'FIELDBOOK STATE NOTE 1',
    `library: ${title}`,
    serial === null
      ? 'edition: none'
      : `edition: ${serial}${date === null ? '' : ` of ${date.slice(0, 10)}`}`,
    `files: ${digest.slice(0, 16)}`,
    ...(versions === '' ? [] : [`metadata: ${versions}`]),
    `ledger: ${ledgerHead.slice(0, 16)}`,
    ...[...new Set(products)].map((product) => `product: ${product}`),
    ...(serial === null ? [] : [`bring: fieldbook export --since ${serial}`]),
  ].join('\n');
}
