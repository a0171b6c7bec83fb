import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mariadb } from './mariadb';
import { freePort } from './process';
import { provide, type Provided } from './provide';
import { redis } from './redis';
import type { Service } from './service';

const quiet = (): void => undefined;
const usualTemporaryFolder = process.env.TMPDIR;
let temporary: string;

/** A temporary folder of our own, to see what is left in it; the user `mysql` must be able to pass through. */
beforeAll(async () => {
	temporary = await mkdtemp(join(tmpdir(), 'guild-vault-services-'));
	await chmod(temporary, 0o711);
	process.env.TMPDIR = temporary;
});

afterAll(async () => {
	if (usualTemporaryFolder === undefined) delete process.env.TMPDIR;
	else process.env.TMPDIR = usualTemporaryFolder;
	await rm(temporary, { recursive: true, force: true });
});

function running(provided: Provided): Exclude<Provided, { missing: string }>['running'] {
	if ('missing' in provided) throw new Error(provided.missing);
	return provided.running;
}

async function closedUrl(scheme: string): Promise<string> {
	return `${scheme}://root@127.0.0.1:${await freePort()}`;
}

/** As on a machine where nothing is installed until `install` was called. */
function uninstalled(service: Service, usualUrl: string): { service: Service; install: () => boolean } {
	let installed = false;
	return {
		service: { ...service, usualUrl, start: () => (installed ? service.start() : Promise.resolve(null)) },
		install: () => (installed = true)
	};
}

describe.each([
	['MariaDB', mariadb, 'mysql'],
	['Redis', redis, 'redis']
] as const)('%s for tests', (_name, service, scheme) => {
	it('starts a private one where none answers, and leaves nothing behind', async () => {
		const said: string[] = [];
		const closed = { ...service, usualUrl: await closedUrl(scheme) };
		const mine = running(await provide(closed, { environment: {}, say: (line) => said.push(line) }));
		expect(said).toEqual([expect.stringContaining(`started a private one at ${mine.url}`)]);
		await expect(service.ask(mine.url)).resolves.toBe(mine.version);
		expect(await readdir(temporary)).toHaveLength(1);

		await mine.stop();
		await expect(service.ask(mine.url)).rejects.toThrow();
		expect(await readdir(temporary)).toEqual([]);
	});

	it('installs it where it may, then starts it', async () => {
		const machine = uninstalled(service, await closedUrl(scheme));
		const mine = running(await provide(machine.service, { environment: {}, say: quiet, install: machine.install }));
		await expect(service.ask(mine.url)).resolves.toBe(mine.version);
		await mine.stop();
	});

	it('says in one line what to install where it may not', async () => {
		const machine = uninstalled(service, await closedUrl(scheme));
		const provided = await provide(machine.service, { environment: {}, say: quiet, install: () => false });
		expect(provided).toEqual({
			missing: expect.stringMatching(new RegExp(`^${service.name} is needed .*apt-get install ${service.packages[0]}.*$`)) as string
		});
	});

	it('takes nothing else when the address that was given does not answer', async () => {
		const url = await closedUrl(scheme);
		const provided = await provide(service, { environment: { [service.variable]: url }, say: quiet });
		expect(provided).toEqual({ missing: expect.stringContaining(`${service.variable} names ${url}`) as string });
	});
});

describe('a private MariaDB', () => {
	it('speaks utf8mb4 and refuses values that do not fit', async () => {
		const mine = running(await provide(mariadb, { environment: {}, say: quiet, useRunning: false }));
		const connection = await createConnection(mine.url);
		const [rows] = await connection.query('SELECT @@character_set_server AS charset, @@sql_mode LIKE "%STRICT%" AS strict');
		expect(rows).toEqual([{ charset: 'utf8mb4', strict: 1 }]);
		await connection.end();
		await mine.stop();
	});
});
