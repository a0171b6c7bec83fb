import { execFile } from 'node:child_process';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { Daemon, freePort, isRoot, locate, userId } from './process';
import type { Running, Service } from './service';

export const mariadb: Service = {
	name: 'MariaDB',
	variable: 'GUILD_VAULT_MYSQL',
	usualUrl: 'mysql://root@127.0.0.1:3306',
	packages: ['mariadb-server'],
	ask,
	start
};

async function ask(url: string): Promise<string> {
	const connection = await createConnection({ uri: url, connectTimeout: 5_000 });
	try {
		const [rows] = await connection.query<RowDataPacket[]>('SELECT VERSION() AS version');
		return String(rows[0]?.version);
	} finally {
		await connection.end();
	}
}

async function start(): Promise<Running | null> {
	const server = await locate('mariadbd', 'mysqld');
	const install = await locate('mariadb-install-db', 'mysql_install_db');
	if (server === null || install === null) return null;

	const folder = await mkdtemp(join(tmpdir(), 'guild-vault-mariadb-'));
	let daemon: Daemon | undefined;
	const stop = async (): Promise<void> => {
		await daemon?.stop();
		await rm(folder, { recursive: true, force: true });
	};
	try {
		const owner = await giveToMysql(folder);
		const places = [`--datadir=${join(folder, 'data')}`, `--tmpdir=${folder}`, ...owner];
		await promisify(execFile)(install, ['--no-defaults', '--auth-root-authentication-method=normal', '--skip-test-db', ...places]);

		const port = await freePort();
		daemon = new Daemon(server, [
			'--no-defaults',
			...places,
			`--socket=${join(folder, 'server.sock')}`,
			`--pid-file=${join(folder, 'server.pid')}`,
			`--port=${port}`,
			'--bind-address=127.0.0.1',
			'--skip-name-resolve',
			'--character-set-server=utf8mb4',
			'--collation-server=utf8mb4_general_ci'
		]);
		const url = `mysql://root@127.0.0.1:${port}`;
		await daemon.ready(() => ask(url));
		return { url, version: await ask(url), stop };
	} catch (error) {
		await stop();
		throw error;
	}
}

/** MariaDB refuses to run as root: its own user gets the folder then. */
async function giveToMysql(folder: string): Promise<string[]> {
	const uid = isRoot() ? userId('mysql') : null;
	if (uid === null) return [];
	await chown(folder, uid, -1);
	return ['--user=mysql'];
}
