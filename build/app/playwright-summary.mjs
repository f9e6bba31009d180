/**
 * Counts Playwright's JSON report. A test that passed on a retry counts as passed, and is named; one that was expected to
 * be skipped gives the reason of its annotation.
 *
 * @param {import('@playwright/test/reporter').JSONReport} report
 * @returns {import('./check-steps.mjs').Counts}
 */
export function readPlaywright({ suites, errors }) {
  const tests = suites.flatMap(testsOf);
  const skipped = tests.filter((test) => test.status === 'skipped');
  const retried = tests.filter((test) => test.status === 'flaky');
  return {
    passed: tests.filter((test) => test.status === 'expected').length + retried.length,
    failed: tests.filter((test) => test.status === 'unexpected').length + errors.length,
    skipped: skipped.length,
    skips: skipped.map((test) => `${nameOf(test)}: ${test.reason}`),
    retried: retried.map(nameOf),
  };
}

/** @param {{ title: string, project: string }} test */
const nameOf = ({ title, project }) => `${title} [${project}]`;

/**
 * @param {import('@playwright/test/reporter').JSONReportSuite} suite
 * @returns {{ title: string, project: string, status: string, reason: string }[]}
 */
const testsOf = (suite) => [
  ...(suite.suites ?? []).flatMap(testsOf),
  ...(suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({
      title: spec.title,
      project: test.projectName,
      status: test.status,
      reason:
        test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ??
        'no reason given',
    })),
  ),
];
