import { existsSync, readFileSync } from 'node:fs';

/** @typedef {{ passed: number, failed: number, skipped: number }} TestCounts */

/**
 * @param {string} file report of Vitest's JSON reporter
 * @param {number} exitCode
 * @returns {TestCounts}
 */
export function readVitestCounts(file, exitCode) {
  const report = readReport(file);
  return withExitCode(exitCode, {
    passed: report?.numPassedTests ?? 0,
    failed: report?.numFailedTests ?? 0,
    skipped: (report?.numPendingTests ?? 0) + (report?.numTodoTests ?? 0)
  });
}

/**
 * @param {string} file report of Playwright's JSON reporter
 * @param {number} exitCode
 * @returns {TestCounts}
 */
export function readPlaywrightCounts(file, exitCode) {
  const stats = readReport(file)?.stats;
  return withExitCode(exitCode, {
    passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0),
    failed: stats?.unexpected ?? 0,
    skipped: stats?.skipped ?? 0
  });
}

/**
 * `N passed, N failed`, and `, N skipped` where any were.
 * @param {readonly TestCounts[]} counts
 */
export function formatCounts(counts) {
  /** @param {keyof TestCounts} key */
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  const line = `${sum('passed')} passed, ${sum('failed')} failed`;
  return sum('skipped') > 0 ? `${line}, ${sum('skipped')} skipped` : line;
}

/**
 * A run that broke before or beside its tests (a file that does not load, no report) counts as one failure.
 * @param {number} exitCode
 * @param {TestCounts} counts
 * @returns {TestCounts}
 */
function withExitCode(exitCode, counts) {
  const isBroken = exitCode !== 0 || counts.passed + counts.failed === 0;
  return isBroken && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** @param {string} file */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
