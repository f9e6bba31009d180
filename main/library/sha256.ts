import { createHash } from 'node:crypto';

/** SHA-256, lower-case hex. By itself: threads that check files at their start load nothing else with it. */
export const sha256 = (bytes: Uint8Array | string): string =>
  createHash('sha256').update(bytes).digest('hex');
