import { startServices } from './services/index';

/** Vitest's global setup: once before all test files of a run, in the main process, whose environment the workers inherit. */
export default function setup(): Promise<() => Promise<void>> {
	return startServices((line) => process.stderr.write(`[services] ${line}\n`));
}
