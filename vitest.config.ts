import { defineConfig } from 'vitest/config';

const ci = Boolean(process.env.CI);

/** One process per file: Sapphire's `container` and its plugin registry are global, and a second client in a process is a lesser one. */
export default defineConfig({
	test: {
		pool: 'forks',
		isolate: true,
		maxWorkers: 2,
		testTimeout: 60_000,
		hookTimeout: 60_000,
		teardownTimeout: 20_000,
		allowOnly: !ci,
		passWithNoTests: false,
		projects: [
			{
				extends: true,
				test: {
					name: 'vault',
					include: ['test/**/*.test.ts'],
					exclude: ['test/packaging/**'],
					globalSetup: 'test/support/services.setup.ts'
				}
			},
			{
				extends: true,
				test: {
					name: 'packaging',
					include: ['test/packaging/**/*.test.ts'],
					globalSetup: 'test/packaging/tarball.setup.ts',
					testTimeout: 180_000,
					hookTimeout: 300_000
				}
			}
		]
	}
});
