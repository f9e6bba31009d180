import { writeFileSync } from 'node:fs';

/** A Vitest reporter that leaves the counts, and every skip with its reason, where `npm test` looks for them. */
export default class VitestSummary {
  /** @type {NonNullable<import('vitest/node').Reporter['onTestRunEnd']>} */
  onTestRunEnd(modules, unhandled) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const inState = (/** @type {string} */ state) => tests.filter((test) => test.result().state === state);
    const broken = modules.filter((module) => module.errors().length > 0);
    const skips = inState('skipped').map((test) => `${test.fullName}: ${reasonOf(test.result())}`);
    const summary = {
      passed: inState('passed').length,
      failed: inState('failed').length + broken.length + unhandled.length,
      skipped: skips.length,
      skips,
    };
    writeFileSync(String(process.env.FIELDBOOK_SUMMARY), JSON.stringify(summary));
  }
}

const reasonOf = (/** @type {import('vitest/node').TestResult} */ result) =>
  (result.state === 'skipped' && result.note) || 'no reason given';
