interface Report {
	readonly numPassedTests: number;
	readonly numFailedTests: number;
	readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

/**
 * Counts what a report of Vitest says. A file that could not be loaded has no tests and counts as one failure; so does a run that
 * failed though no test did (an error after the tests, a service that could not be had).
 */
export function totals(json: string, status: number): { passed: number; failed: number } {
	const report = JSON.parse(json) as Report;
	const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
	const failed = report.numFailedTests + unloaded;
	return { passed: report.numPassedTests, failed: failed === 0 && status !== 0 ? 1 : failed };
}
