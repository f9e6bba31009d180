import { spawn } from 'node:child_process';
import { createPublicKey, verify } from 'node:crypto';
import { Refusal } from '../../main/api/refusal.ts';
import { tufKey, tufSignature, type Signer } from './signer.ts';

/** The fixed head of an ed25519 SPKI (RFC 8410, section 4). */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * A signer elsewhere, a hardware module for instance: a command that gets the bytes on its standard input and writes the
 * 64-byte signature to its standard output, raw or as hex. What it writes is verified before it is used.
 */
export function commandSigner(command: readonly string[], publicHex: string, name: string): Signer {
  const key = tufKey(publicHex);
  return {
    key,
    sign: async (bytes) => {
      const signature = decode(await run(command, bytes, name));
      const spki = Buffer.concat([spkiHead, Buffer.from(publicHex, 'hex')]);
      const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
      if (!verify(null, bytes, publicKey, signature)) {
        throw unusable(name, 'what it wrote is no signature of this key');
      }
      return tufSignature(key, signature);
    },
  };
}

function run([program, ...args]: readonly string[], bytes: Buffer, name: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(program ?? '', args, { stdio: ['pipe', 'pipe', 'inherit'] });
    const output: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.on('error', (error) => reject(unusable(name, error.message)));
    // A command that ends without reading is told by its exit code.
    child.stdin.on('error', () => undefined);
    child.on('close', (code) => {
      if (code === 0) resolve(Buffer.concat(output));
      else reject(unusable(name, `it ended with code ${code ?? 'none'}`));
    });
    child.stdin.end(bytes);
  });
}

const decode = (output: Buffer): Buffer =>
  output.length === 64 ? output : Buffer.from(output.toString('utf8').trim(), 'hex');

const unusable = (name: string, why: string): Refusal =>
  new Refusal(
    'key-unusable',
    `The signing command of ${name} failed: ${why}.`,
    'See the command in keys.json.',
  );
