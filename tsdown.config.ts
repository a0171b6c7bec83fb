import { defineConfig } from 'tsdown';

const shared = {
	entry: ['src/**/*.ts'],
	unbundle: true,
	fixedExtension: true,
	shims: true,
	dts: true,
	sourcemap: true,
	target: 'es2022',
	deps: { skipNodeModulesBundle: true }
} as const;

/** One build per module format, each in a folder of its own: Sapphire's `container` and plugin registry differ between the two. */
export default defineConfig([
	{ ...shared, format: 'esm', outDir: 'dist/esm' },
	{ ...shared, format: 'cjs', outDir: 'dist/cjs' }
]);
