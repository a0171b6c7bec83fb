import { describe, expect, it } from 'vitest';
import { totals } from '../../scripts/count';

const file = (status: string, tests: number): object => ({ status, assertionResults: Array.from({ length: tests }, () => ({})) });
const report = (passed: number, failed: number, files: object[]): string =>
	JSON.stringify({ numPassedTests: passed, numFailedTests: failed, testResults: files });

describe('totals of a test run', () => {
	it('are those of the report', () => {
		expect(totals(report(5, 2, [file('passed', 4), file('failed', 3)]), 1)).toEqual({ passed: 5, failed: 2 });
	});

	it('count a file that could not be loaded as a failure', () => {
		expect(totals(report(5, 0, [file('passed', 5), file('failed', 0)]), 1)).toEqual({ passed: 5, failed: 1 });
	});

	it('never show success for a run that failed outside of its tests', () => {
		expect(totals(report(5, 0, [file('passed', 5)]), 1)).toEqual({ passed: 5, failed: 1 });
		expect(totals(report(5, 0, [file('passed', 5)]), 0)).toEqual({ passed: 5, failed: 0 });
	});
});
