/** A library of three pages and a picture: small, and with every kind of thing in it once. */
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
  'assets/gate.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
};
