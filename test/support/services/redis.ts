import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Daemon, freePort, locate } from './process';
import type { Running, Service } from './service';

export const redis: Service = {
	name: 'Redis',
	variable: 'GUILD_VAULT_REDIS',
	usualUrl: 'redis://127.0.0.1:6379',
	packages: ['redis-server'],
	ask,
	start
};

async function ask(url: string): Promise<string> {
	const { hostname, port, username, password } = new URL(url);
	const login =
		password === ''
			? ''
			: `AUTH ${[username, password]
					.filter((part) => part !== '')
					.map(decodeURIComponent)
					.join(' ')}\r\n`;
	const answer = await say(hostname, Number(port || 6379), `${login}INFO server\r\n`);
	const version = /^redis_version:(\S+)/m.exec(answer)?.[1];
	if (version === undefined) throw new Error(`No Redis at ${hostname}:${port}: ${answer.slice(0, 100)}`);
	return version;
}

/** Redis' protocol accepts plain words, so that one question needs no client library. */
async function say(host: string, port: number, words: string): Promise<string> {
	const socket = connect({ host, port, timeout: 5_000 });
	socket.on('timeout', () => socket.destroy(new Error(`${host}:${port} does not answer`)));
	let answer = '';
	socket.on('data', (chunk) => void (answer += chunk.toString()));
	socket.write(`${words}QUIT\r\n`);
	await once(socket, 'close');
	return answer;
}

async function start(): Promise<Running | null> {
	const server = await locate('redis-server');
	if (server === null) return null;
	const folder = await mkdtemp(join(tmpdir(), 'guild-vault-redis-'));
	const port = await freePort();
	const daemon = new Daemon(server, ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder]);
	const url = `redis://127.0.0.1:${port}`;
	const stop = async (): Promise<void> => {
		await daemon.stop();
		await rm(folder, { recursive: true, force: true });
	};
	try {
		await daemon.ready(() => ask(url));
		return { url, version: await ask(url), stop };
	} catch (error) {
		await stop();
		throw error;
	}
}
