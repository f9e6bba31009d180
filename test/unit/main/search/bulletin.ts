interface Facts {
  readonly cves?: readonly string[];
  readonly year?: string;
  readonly severity?: string;
  /** A product that it concerns, and the release of it that is affected. */
  readonly product?: readonly [name: string, version: string];
}

const treeOf = ([name, version]: readonly [string, string]) => {
  const product = { product_id: 'P', name: `${name} ${version}` };
  const release = { category: 'product_version', name: version, product };
  return {
    branches: [
      {
        category: 'vendor',
        name: 'Acme',
        branches: [{ category: 'product_name', name, branches: [release] }],
      },
    ],
  };
};

/** A small CSAF document, as text. */
export function bulletin(
  id: string,
  title: string,
  { cves = [], year = '2021', severity = 'HIGH', product }: Facts = {},
): string {
  const date = `${year}-05-06T00:00:00Z`;
  const all = id.startsWith('CVE') ? [id, ...cves] : cves;
  return JSON.stringify({
    document: {
      category: 'csaf_security_advisory',
      csaf_version: '2.0',
      title,
      publisher: { category: 'vendor', name: 'Acme', namespace: 'https://acme.example' },
      aggregate_severity: { text: severity },
      notes: [{ category: 'summary', text: `${title}. Update soon.` }],
      references: [id, ...all].map((one) => ({
        summary: `${id} (${one})`,
        url: `https://acme.example/${id}?about=${one}#${id}`,
      })),
      tracking: {
        id,
        status: 'final',
        version: '1',
        initial_release_date: date,
        current_release_date: date,
        revision_history: [{ number: '1', date, summary: 'First.' }],
      },
    },
    ...(product && { product_tree: treeOf(product) }),
    vulnerabilities: all.map((cve) => ({
      cve,
      title: cve,
      notes: [{ category: 'description', text: `About ${cve}.` }],
    })),
  });
}
