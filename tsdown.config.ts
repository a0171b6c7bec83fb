import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig, type UserConfig } from 'tsdown';

/** One file per source file, so that an entity or a piece is one class however it is reached, and lazy imports stay lazy. */
const shared = {
	entry: ['src/**/*.ts'],
	unbundle: true,
	fixedExtension: true,
	shims: true,
	sourcemap: true,
	target: 'es2022',
	dts: { entry: ['src/index.ts', 'src/register.ts'], sourcemap: false },
	treeshake: { moduleSideEffects: true },
	deps: { skipNodeModulesBundle: true },
	checks: { pluginTimings: false },
	report: false
} satisfies UserConfig;

/** The declaration bundler drops bare imports, and with them the augmentation of `ClientOptions` that `register` promises. */
function declareRegister(folder: string, suffix: 'm' | 'c'): () => Promise<void> {
	return () => writeFile(join(folder, `register.d.${suffix}ts`), `import './index.${suffix}js';\nexport {};\n`);
}

/** One build per module format, each in a folder of its own: Sapphire's `container` and plugin registry differ between the two. */
export default defineConfig([
	{ ...shared, format: 'esm', outDir: 'dist/esm', hooks: { 'build:done': declareRegister('dist/esm', 'm') } },
	{ ...shared, format: 'cjs', outDir: 'dist/cjs', hooks: { 'build:done': declareRegister('dist/cjs', 'c') } }
]);
