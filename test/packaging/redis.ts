import { once } from 'node:events';
import { connect } from 'node:net';

const removeKeys = `"for _, key in ipairs(redis.call('KEYS', ARGV[1])) do redis.call('DEL', key) end return 'gone'"`;

/** Removes what a queue of tasks has left in Redis, whose protocol takes plain words. */
export async function forgetQueue(url: string, queue: string): Promise<void> {
	const { hostname, port, username, password } = new URL(url);
	const login = password === '' ? '' : `AUTH ${[username, password].filter((part) => part !== '').join(' ')}\r\n`;
	const socket = connect({ host: hostname, port: Number(port || 6379) });
	let answer = '';
	socket.on('data', (chunk: Buffer) => void (answer += chunk.toString()));
	socket.write(`${login}EVAL ${removeKeys} 0 bull:${queue}:*\r\nQUIT\r\n`);
	await once(socket, 'close');
	if (!answer.includes('gone')) throw new Error(`Redis did not remove the keys of ${queue}: ${answer}`);
}
