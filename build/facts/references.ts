import type { Fact } from './facts.ts';

/** Who stands behind an address, by host. An address of an unknown host is named by the host itself. */
const hosts: Readonly<Record<string, (last: string) => string>> = {
  'nvd.nist.gov': (last) => `${last.toUpperCase()} in the National Vulnerability Database`,
  'pkg.go.dev': (last) => `${last} in the Go vulnerability database`,
  'ubuntu.com': (last) => `${last} in the Ubuntu security tracker`,
  'docs.spectrocloud.com': () => "The publisher's page",
  'sourceware.org': () => 'What glibc does not count as a security matter',
  'kubernetes.github.io': () => 'Checking ingress objects with Open Policy Agent (ingress-nginx)',
  'www.redhat.com': () => 'Red Hat on the backdoor in XZ Utils',
  'www.suse.com': () => 'SUSE on the backdoor in XZ Utils',
};

function summary(address: string): string {
  const { host, pathname } = new URL(address);
  const parts = pathname.split('/').filter((part) => part !== '');
  if (host === 'github.com') return `${parts.slice(0, 2).join('/')} on GitHub`;
  return hosts[host]?.(parts.at(-1) ?? '') ?? host;
}

/** The document's references (section 3.2.1.10), in the publisher's order. */
export const references = (fact: Fact) =>
  fact.references.map((url) => ({ category: 'external', summary: summary(url), url }));
