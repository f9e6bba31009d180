import { productNames, type ProductName } from './facts.ts';
import type { Pack } from './products.ts';

/** CSAF 2.0 section 3.2.3.5.2: why a product is not affected. */
export type Justification =
  | 'component_not_present'
  | 'vulnerable_code_not_present'
  | 'vulnerable_code_not_in_execute_path'
  | 'vulnerable_code_cannot_be_controlled_by_adversary';

/** CSAF 2.0 section 3.2.3.12.1. */
export interface Advice {
  readonly category: 'mitigation' | 'workaround' | 'no_fix_planned' | 'vendor_fix';
  readonly details: string;
}

/** What a person read in a bulletin's sentences, where its tables say nothing. */
export interface Reading {
  /** A statement about whole products, which names no release. */
  readonly statement?: {
    readonly status: 'known_not_affected' | 'under_investigation';
    readonly products: readonly ProductName[];
    readonly justification?: Justification;
  };
  readonly advice?: readonly Advice[];
  /** A pack that the publisher recommends. */
  readonly pack?: Pack;
  /** Where the publisher contradicts itself, in sentences for the reader. */
  readonly contradictions?: readonly string[];
  /** Why the bulletin was withdrawn. */
  readonly withdrawn?: string;
  /** The severity of the set of flaws, where the single one has no score. */
  readonly severityOfSet?: string;
}

const notUsed = 'vulnerable_code_not_in_execute_path';
const notAffected = (justification: Justification, products = productNames): Reading => ({
  statement: { status: 'known_not_affected', products, justification },
});
const palette: readonly ProductName[] = ['Palette'];
const vertex: readonly ProductName[] = ['Palette VerteX'];

const unassessed: Reading = { statement: { status: 'under_investigation', products: productNames } };
const unassessedButResolved: Reading = {
  ...unassessed,
  contradictions: [
    'The status line says resolved, and the bulletin does not say for which product or release, or how. It counts as not assessed here.',
  ],
};

const awaiting: Reading = {
  statement: { status: 'under_investigation', products: productNames, justification: notUsed },
  contradictions: [
    'The text calls the flaw without effect because the code is never used, the status line says that analysis is awaited, and the revision list speaks of affected releases 4.5.4 and 4.5.5 without naming a product. It counts as under investigation here.',
  ],
};

const falseAlarm: Reading = {
  ...notAffected(notUsed),
  contradictions: [
    'The text calls this a false positive because the code is present and never used, while the status line says ongoing and the revision list keeps adding affected releases without naming a product. No release can be called safe from it.',
  ],
};

const fipsBuild: Reading = {
  ...notAffected('vulnerable_code_not_present', vertex),
  contradictions: [
    'The text calls this a scanner false positive, since the FIPS build in VerteX holds the repair, while the status line says ongoing. No release is named.',
  ],
};

const ingressAuthors = (pack: string): Reading => ({
  ...notAffected('vulnerable_code_cannot_be_controlled_by_adversary'),
  advice: [{ category: 'mitigation', details: `Tenant clusters: ${pack}` }],
});

const securityAdvisory001: Reading = {
  advice: [
    {
      category: 'vendor_fix',
      details:
        'Patches for the lines 4.4, 4.5 and 4.6 move the ingress controller to 1.11.5. The publisher does not name the patched releases.',
    },
    {
      category: 'mitigation',
      details: 'Workload clusters are not patched with the platform: update their NGINX pack by hand.',
    },
  ],
  contradictions: [
    'The status line says fixed, while the lines 4.4, 4.5 and 4.6 stay listed as affected and no fixed release is named.',
  ],
  severityOfSet: 'Critical (the advisory scores the set of five flaws 9.8)',
};

const stillListed: Reading = {
  contradictions: [
    'The text calls this a false positive, while the version table lists releases as affected. The table counts here.',
  ],
};

/**
 * The bulletins whose sentences say more than their tables, each read by a person. Everything else comes from the
 * tables alone.
 */
export const readings: Readonly<Record<string, Reading>> = {
  'CVE-2012-2663': {
    advice: [
      {
        category: 'no_fix_planned',
        details: 'The publisher treats this as ignored: stable kernels have no repair for it.',
      },
    ],
  },
  'CVE-2015-8855': {
    contradictions: [
      'The text calls this a false positive (the flaw is in a Node.js package that shares its name with a Go dependency), while the status line says ongoing and the version table lists 4.4.11 as affected. The table counts here.',
    ],
  },
  'CVE-2017-7245': unassessed,
  'CVE-2018-5709': unassessed,
  'CVE-2018-20796': {
    advice: [
      {
        category: 'no_fix_planned',
        details: 'The upstream project disputes the report and ships no repair.',
      },
    ],
  },
  'CVE-2019-0190': notAffected('component_not_present'),
  'CVE-2019-8457': unassessed,
  'CVE-2019-9192': {
    advice: [
      {
        category: 'no_fix_planned',
        details: 'The upstream project disputes the report and plans no repair.',
      },
    ],
  },
  'CVE-2019-19244': {
    contradictions: [
      'The version table lists 4.4.14 of Palette VerteX airgap as affected, while the revision list says that 4.4.14 of Palette VerteX was added. The table counts here, so the fix named for Palette VerteX 4.4.18 says nothing of the airgap product.',
    ],
  },
  'CVE-2020-1971': fipsBuild,
  'CVE-2021-3449': fipsBuild,
  'CVE-2021-3711': fipsBuild,
  'CVE-2021-45079': fipsBuild,
  'CVE-2022-0778': {
    ...fipsBuild,
    contradictions: [
      ...(fipsBuild.contradictions ?? []),
      'The reference to the Ubuntu tracker leads to another number, CVE-2023-0286.',
    ],
  },
  'CVE-2022-1292': {
    pack: {
      name: 'vSphere CSI pack',
      range: 'vers:generic/>=2.6',
      words: '2.6 or above',
      id: 'vsphere-csi-pack:2.6-or-above',
    },
    advice: [
      {
        category: 'vendor_fix',
        details: 'Cluster profiles with the vSphere CSI pack 2.3 or below: move to 2.6 or above.',
      },
    ],
  },
  'CVE-2022-1304': unassessed,
  'CVE-2022-2879': awaiting,
  'CVE-2022-2880': unassessedButResolved,
  'CVE-2022-4886': ingressAuthors('controller packs before 1.8.0 may be exposed; move to 1.9.4.'),
  'CVE-2022-27191': unassessedButResolved,
  'CVE-2022-41715': falseAlarm,
  'CVE-2022-41716': falseAlarm,
  'CVE-2022-41720': awaiting,
  'CVE-2022-41722': awaiting,
  'CVE-2022-41723': falseAlarm,
  'CVE-2022-41724': falseAlarm,
  'CVE-2022-41725': falseAlarm,
  'CVE-2022-45061': {
    contradictions: [
      'Palette VerteX airgap 4.4.18 is listed as affected, and the fix is named for another product: Palette VerteX 4.5.3.',
    ],
  },
  'CVE-2023-0464': stillListed,
  'CVE-2023-2953': unassessed,
  'CVE-2023-5043': ingressAuthors('older controller packs can move to 1.9.4, which validates annotations.'),
  'CVE-2023-5044': ingressAuthors('older controller packs can move to 1.9.4, which validates annotations.'),
  'CVE-2023-5363': notAffected(notUsed),
  'CVE-2023-26604': {
    contradictions: [
      'The page carries the description of another flaw, the shell injection in mailcap (CVE-2015-20107).',
    ],
  },
  'CVE-2023-29402': awaiting,
  'CVE-2023-29404': awaiting,
  'CVE-2023-29405': falseAlarm,
  'CVE-2023-32002': notAffected(notUsed, palette),
  'CVE-2023-39323': awaiting,
  'CVE-2023-39325': {
    advice: [{ category: 'mitigation', details: 'Clusters: use Kubernetes 1.29 or later.' }],
    contradictions: [
      'An older entry named 4.1.0 as the release that holds the repair; later releases are listed as affected.',
    ],
  },
  'CVE-2023-42810': notAffected(notUsed),
  'CVE-2023-45142': stillListed,
  'CVE-2023-45283': notAffected(notUsed, palette),
  'CVE-2023-45285': awaiting,
  'CVE-2023-45287': stillListed,
  'CVE-2023-47108': stillListed,
  'CVE-2023-49569': {
    advice: [
      { category: 'mitigation', details: 'Let clients reach only Git servers that you know and trust.' },
    ],
    contradictions: [
      'An archive entry of June 2024 said that the code is unused; releases since 4.5.20 are listed as affected.',
    ],
  },
  'CVE-2024-3094': notAffected('component_not_present', palette),
  'CVE-2024-3651': {
    advice: [
      {
        category: 'mitigation',
        details:
          'Capping host names at 253 characters helps only in part; idna newer than 3.7 is the remedy.',
      },
    ],
  },
  'CVE-2024-23652': notAffected(notUsed),
  'CVE-2024-23653': notAffected(notUsed),
  'CVE-2024-35325': {
    withdrawn: 'The numbering authority withdrew the entry as no security issue. There is nothing to do.',
  },
  'CVE-2025-1097': securityAdvisory001,
  'CVE-2025-1098': securityAdvisory001,
  'CVE-2025-1974': securityAdvisory001,
  'CVE-2025-24513': securityAdvisory001,
  'CVE-2025-24514': securityAdvisory001,
};
