import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'guild-vault-series-'));
	await mkdir(join(folder, 'bench'));
	await mkdir(join(folder, 'test', 'drills'), { recursive: true });
	await writeFile(
		join(folder, 'bench', 'first.ts'),
		'console.log(JSON.stringify({ name: "first", mysql: process.env.GUILD_VAULT_MYSQL !== undefined }));'
	);
	await writeFile(join(folder, 'bench', 'second.ts'), 'console.log(JSON.stringify({ name: "second" }));');
	await writeFile(join(folder, 'test', 'drills', 'args.ts'), 'console.log(JSON.stringify(process.argv.slice(2)));');
	await writeFile(join(folder, 'test', 'drills', 'fails.ts'), 'process.exitCode = 3;');
	await writeFile(join(folder, 'test', 'drills', 'kill.test.ts'), '');
	await writeFile(join(folder, 'test', 'drills', '_helper.ts'), '');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function series(...args: string[]): Promise<{ status: number; out: string; err: string }> {
	const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), resolve('scripts/series.ts'), ...args], { cwd: folder });
	let out = '';
	let err = '';
	child.stdout.on('data', (chunk: Buffer) => void (out += chunk.toString()));
	child.stderr.on('data', (chunk: Buffer) => void (err += chunk.toString()));
	const [status] = (await once(child, 'close')) as [number];
	return { status, out, err };
}

describe('npm run bench', () => {
	it('runs all files when none is named, with services at hand and nothing but their lines on the output', async () => {
		const { status, out } = await series('bench');
		expect(status).toBe(0);
		expect(out).toBe('{"name":"first","mysql":true}\n{"name":"second"}\n');
	});

	it('runs those that are named', async () => {
		expect((await series('bench', 'second')).out).toBe('{"name":"second"}\n');
	});
});

describe('npm run drill', () => {
	it('hands over the options', async () => {
		expect((await series('drill', 'args', '--seed', '7')).out).toBe('["--seed","7"]\n');
	});

	it('fails when the drill fails', async () => {
		const { status, err } = await series('drill', 'fails');
		expect(status).toBe(1);
		expect(err).toContain('Failed: fails');
	});

	it.each([[['nothing']], [[]]])('lists what there is for %j', async (names) => {
		const { status, out, err } = await series('drill', ...names);
		expect(status).toBe(2);
		expect(out).toBe('');
		expect(err).toContain('There are: args, fails\n');
	});
});
