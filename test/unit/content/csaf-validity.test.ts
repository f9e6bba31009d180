import * as mandatory from '@secvisogram/csaf-validator-lib/mandatoryTests.js';
import * as schema from '@secvisogram/csaf-validator-lib/schemaTests.js';
import validate from '@secvisogram/csaf-validator-lib/validate.js';
import { expect, test } from 'vitest';
import { bundledBulletins, jsonFiles } from '../../kit/corpora.ts';

const checks = [...Object.values(schema), ...Object.values(mandatory)];

test('every bulletin passes the CSAF 2.0 schema and the mandatory tests', async () => {
  const failures: string[] = [];
  for (const [name, bytes] of jsonFiles(bundledBulletins)) {
    const document: unknown = JSON.parse(new TextDecoder().decode(bytes));
    const result = await validate(checks, document);
    for (const { name: check, errors } of result.tests) {
      for (const error of errors) failures.push(`${name}: ${check}: ${JSON.stringify(error)}`);
    }
  }
  expect(failures).toEqual([]);
});

test('the validator refuses a document that claims a product is fixed and affected', async () => {
  const [first] = jsonFiles(bundledBulletins);
  const document = JSON.parse(new TextDecoder().decode(first?.[1])) as {
    vulnerabilities: [{ product_status: { fixed: string[]; known_affected: string[] } }];
  };
  const status = document.vulnerabilities[0].product_status;
  status.fixed.push(status.known_affected[0] ?? '');
  expect((await validate(checks, document)).isValid).toBe(false);
});
