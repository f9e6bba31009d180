import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** A certificate that signs itself, and its key: paths of PEM files. */
export interface TestCertificate {
  readonly cert: string;
  readonly key: string;
}

/**
 * Makes a certificate, good for two days.
 *
 * @param folder where its files go
 * @param names as OpenSSL writes them: `DNS:localhost,IP:127.0.0.1`
 * @param passphrase protects the key
 */
export function testCertificate(folder: string, names: string, passphrase?: string): TestCertificate {
  const made = { key: join(folder, 'key.pem'), cert: join(folder, 'cert.pem') };
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256'];
  const lock = passphrase === undefined ? ['-nodes'] : ['-passout', `pass:${passphrase}`];
  const subject = ['-subj', '/CN=Fieldbook test', '-addext', `subjectAltName=${names}`];
  const files = ['-keyout', made.key, '-out', made.cert];
  execFileSync('openssl', ['req', '-x509', ...curve, ...lock, '-days', '2', ...subject, ...files], {
    stdio: 'ignore',
  });
  return made;
}
