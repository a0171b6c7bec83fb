import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DriverPackage } from '../../src/database/drivers';
import { loadDriver } from '../../src/database/drivers';

const packages: DriverPackage[] = ['sqlite3', 'better-sqlite3', 'mysql2'];
const here = createRequire(import.meta.url);

describe('loading a database driver', () => {
	let folder: string;
	beforeEach(async () => {
		folder = await mkdtemp(join(tmpdir(), 'guild-vault-'));
		await writeFile(join(folder, 'bot.cjs'), '');
	});
	afterEach(() => rm(folder, { recursive: true, force: true }));

	/** Loads as a bot in the folder would. */
	const asBot = (specifier: string) => Promise.resolve(createRequire(join(folder, 'bot.cjs'))(specifier) as unknown);

	it.each(packages)('finds %s where it is installed', async (name) => {
		expect(await loadDriver(name)).toBe(here(name));
	});

	it.each(packages)('says how to install %s where it is not', async (name) => {
		await expect(loadDriver(name, asBot)).rejects.toMatchObject({
			code: 'DatabaseDriverMissing',
			message: expect.stringMatching(`npm install ${name}`) as string
		});
	});

	it.each(packages)('says the same of %s in an ES module', async (name) => {
		// Below node_modules, where vitest leaves modules to Node.
		const module = join(folder, 'node_modules', 'bot', 'bot.mjs');
		await mkdir(dirname(module), { recursive: true });
		await writeFile(module, 'export const load = (specifier) => import(specifier);');
		const bot = (await import(module)) as { load(specifier: string): Promise<unknown> };
		await expect(loadDriver(name, bot.load)).rejects.toMatchObject({
			code: 'DatabaseDriverMissing',
			message: expect.stringMatching(`npm install ${name}`) as string
		});
	});

	it.each(['sqlite3', 'better-sqlite3'] as const)('says how to build %s where npm did not', async (name) => {
		await mkdir(join(folder, 'node_modules'));
		for (const part of [name, 'bindings', 'file-uri-to-path']) {
			const source = join(process.cwd(), 'node_modules', part);
			await cp(source, join(folder, 'node_modules', part), { recursive: true, filter: (path) => !/\/(build|deps|prebuilds)$/.test(path) });
		}
		const error: unknown = await loadDriver(name, asBot).catch((reason: unknown) => reason);
		expect(error).toMatchObject({ code: 'DatabaseDriverMissing', context: { driver: name } });
		expect(String(error)).toContain(`"allowScripts": { "${name}": true }`);
	});
});
