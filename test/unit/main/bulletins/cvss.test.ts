import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeVector } from '../../../../main/bulletins/cvss/decode.ts';
import { csafCorpus, describeWith } from '../../../kit/corpora.ts';

const told = (vector: string) =>
  decodeVector(vector)?.metrics.map(({ name, value }) => `${name}: ${value}`) ?? null;

describe('a CVSS vector in words', () => {
  it('tells every base metric of CVSS 3.1', () => {
    expect(told('CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:H/I:L/A:N')).toEqual([
      'Attack vector: Network',
      'Attack complexity: Low',
      'Privileges required: None',
      'User interaction: Required',
      'Scope: Changed',
      'Confidentiality: High',
      'Integrity: Low',
      'Availability: None',
    ]);
  });
  it('tells CVSS 2, which has no prefix', () => {
    expect(told('AV:N/AC:M/Au:S/C:P/I:N/A:C')).toEqual([
      'Access vector: Network',
      'Access complexity: Medium',
      'Authentication: Single',
      'Confidentiality impact: Partial',
      'Integrity impact: None',
      'Availability impact: Complete',
    ]);
    expect(decodeVector('(AV:N/AC:M/Au:S/C:P/I:N/A:C)')?.version).toBe('2.0');
  });
  it('tells CVSS 4, with threat, environment and supplement', () => {
    const vector =
      'CVSS:4.0/AV:A/AC:L/AT:P/PR:L/UI:P/VC:H/VI:N/VA:L/SC:N/SI:N/SA:H/E:P/CR:H/MAV:N/MSI:S/S:P/AU:Y/U:Amber';
    expect(decodeVector(vector)?.unread).toEqual([]);
    expect(told(vector)).toContain('Attack requirements: Present');
    expect(told(vector)).toContain('Exploit maturity: Proof of concept');
    expect(told(vector)).toContain('Modified attack vector: Network');
    expect(told(vector)).toContain('Modified subsequent system integrity: Safety');
    expect(told(vector)).toContain('Provider urgency: Amber');
  });
  it('says of other metrics than base ones what they are', () => {
    expect(told('CVSS:3.0/AV:L/AC:H/PR:H/UI:N/S:U/C:N/I:N/A:L/E:P/RL:O/RC:C')).toContain(
      'Remediation level: Official fix',
    );
  });
  it('keeps the order of the specification, whatever that of the vector', () => {
    expect(told('CVSS:3.1/A:N/AV:N')).toEqual(['Attack vector: Network', 'Availability: None']);
  });
  it('makes nothing up: what is left out is left out, what is unknown stays as written', () => {
    expect(decodeVector('CVSS:3.1/AV:N/XX:Y/AC:Q/AV')).toMatchObject({
      metrics: [{ code: 'AV:N' }],
      unread: ['XX:Y', 'AC:Q', 'AV'],
    });
  });
  it.each([
    '',
    'high',
    '9.8',
    'CVSS:5.0/AV:N',
    'CVSS:3.1',
    'AV:N/AC:L',
    'constructor:x',
    'CVSS:__proto__/AV:N',
  ])('says of %j no more than it says', (vector) => {
    expect(decodeVector(vector)?.metrics ?? []).toEqual([]);
  });
});

describeWith(csafCorpus, 'the vectors of real advisories', () => {
  it('are read without a rest', () => {
    const files = readdirSync(csafCorpus, { recursive: true, encoding: 'utf8' });
    const written = files
      .filter((path) => path.endsWith('.json'))
      .flatMap((path) => [
        ...readFileSync(join(csafCorpus, path), 'utf8').matchAll(/"vectorString":\s*"([^"]+)"/g),
      ]);
    const vectors = new Set(written.map(([, vector]) => vector ?? ''));
    expect(vectors.size).toBeGreaterThan(100);
    for (const vector of vectors) expect(decodeVector(vector), vector).toMatchObject({ unread: [] });
  });
});
