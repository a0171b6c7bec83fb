import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execute, type Finding } from './command';

/** What a host would install: does each entry resolve, in both formats, to code and to types of the same format? */
export async function packageShape(): Promise<Finding> {
	const folder = await mkdtemp(join(tmpdir(), 'guild-vault-shape-'));
	try {
		const packed = await execute('npm', ['pack', '--ignore-scripts', '--pack-destination', folder]);
		const tarball = (await readdir(folder))[0];
		if (!packed.ok || tarball === undefined) return { ok: false, output: packed.output };
		const path = join(folder, tarball);
		const findings = [
			await execute('publint', ['run', path, '--strict']),
			// Node 10's resolution knows no entries besides the main one; every Node that we support reads `exports`.
			await execute('attw', [path, '--profile', 'node16', '--format', 'ascii', '--no-emoji'])
		];
		return { ok: findings.every(({ ok }) => ok), output: findings.map(({ output }) => output).join('\n') };
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
