import type { JSONReport } from '@playwright/test/reporter';
import { expect, test } from 'vitest';
import { readPlaywright } from '../../../../build/app/playwright-summary.mjs';

const one = (title: string, status: string, annotations: object[] = []) => ({
  title,
  tests: [{ projectName: 'web', status, annotations }],
});

test('every test is counted once, every skip says why, and every second try is named', () => {
  const report = {
    errors: [],
    suites: [
      {
        specs: [one('opens', 'expected'), one('closes', 'unexpected')],
        suites: [
          {
            specs: [
              one('wavers', 'flaky'),
              one('prints', 'skipped', [{ type: 'skip', description: 'no printer' }]),
              one('waits', 'skipped'),
            ],
          },
        ],
      },
    ],
  };
  expect(readPlaywright(report as unknown as JSONReport)).toEqual({
    passed: 2,
    failed: 1,
    skipped: 2,
    skips: ['prints [web]: no printer', 'waits [web]: no reason given'],
    retried: ['wavers [web]'],
  });
});

test('a run that broke before any test counts as failed', () => {
  const report = { errors: [{ message: 'no such file' }], suites: [] };
  expect(readPlaywright(report as unknown as JSONReport)).toMatchObject({ passed: 0, failed: 1 });
});
