import fs from 'node:fs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ counts: Counts, failures: string[], retried: string[] }} Report
 *   `failures` and `retried` name a test each, with the first line of what went wrong.
 */

/**
 * What a run of vitest says of itself, by its JSON report: a run that breaks off is never taken for a good one.
 * @param {string} file
 * @returns {Report | null} null where there is no report or no test in it
 */
export function readReport(file) {
  let report;
  try {
    report = JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  // A file that cannot be loaded or set up has failed without a test of its own that has.
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((result) => result.status === 'failed'),
  );
  const counts = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  if (counts.passed + counts.failed === 0) return null;
  return {
    counts,
    failures: [
      ...tests.filter(({ status }) => status === 'failed').map(inOneLine),
      ...broken.map(({ name, message }) => `${name}: ${firstLine(message)}`),
    ],
    // A test that passed only when it was tried again keeps what went wrong before.
    retried: tests
      .filter(({ status, failureMessages }) => status === 'passed' && failureMessages?.length > 0)
      .map(inOneLine),
  };
}

const inOneLine = ({ fullName, failureMessages }) =>
  `${fullName}: ${firstLine(failureMessages?.[0])}`;

const firstLine = (message) => (message ?? '').split('\n', 1)[0].slice(0, 200);
