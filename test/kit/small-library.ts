/** One advisory that names one release as affected and one as fixed (CSAF 2.0, profile 5). */
const bulletin = {
  document: {
    category: 'csaf_vex',
    csaf_version: '2.0',
    title: 'CVE-2024-1234 in the gate',
    publisher: { category: 'vendor', name: 'Nobody', namespace: 'https://nobody.example' },
    tracking: {
      id: 'NOBODY-2024-0001',
      status: 'final',
      version: '1',
      initial_release_date: '2024-08-16T00:00:00Z',
      current_release_date: '2024-08-16T00:00:00Z',
      revision_history: [{ number: '1', date: '2024-08-16T00:00:00Z', summary: 'Initial version.' }],
    },
    notes: [{ category: 'summary', text: 'The gate can be lifted.' }],
  },
  product_tree: {
    full_product_names: [
      { name: 'Gate 1.0', product_id: 'gate-1.0' },
      { name: 'Gate 1.1', product_id: 'gate-1.1' },
    ],
  },
  vulnerabilities: [
    {
      cve: 'CVE-2024-1234',
      notes: [{ category: 'description', text: 'A gate that is not locked can be lifted.' }],
      product_status: { known_affected: ['gate-1.0'], fixed: ['gate-1.1'] },
      remediations: [{ category: 'vendor_fix', details: 'Take 1.1.', product_ids: ['gate-1.0'] }],
    },
  ],
};

/** A library of three pages, a bulletin and a picture: small, and with every kind of thing in it once. */
export const smallLibrary: Readonly<Record<string, string | Uint8Array>> = {
  'library.json': JSON.stringify({
    schema: 1,
    title: 'Small library',
    languages: ['en'],
    publisher: { name: 'Nobody', securityContact: 'security@nobody.example' },
    products: [],
    navigation: ['/security'],
  }),
  'pages/security/index.md':
    '---\ntitle: Security\n---\n\nThe [lifecycle](./lifecycle.md) and a picture.\n\n![A gate](/assets/gate.png)\n',
  'pages/security/lifecycle.md': '# Lifecycle\n\n## Release gates\n\nA release passes four gates.\n',
  'pages/security/broken.md': '---\ntitle: [\n---\n\n# Broken front matter\n\nStill readable.\n',
  'bulletins/nobody-2024-0001.json': JSON.stringify(bulletin),
  'assets/gate.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
};
