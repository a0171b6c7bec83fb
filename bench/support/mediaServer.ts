import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BenchBytes } from './mediaFiles';

/** A process of its own: serves `/content/size`, and ends with the process that started it. */
const bytes = new BenchBytes();
const server = createServer((request, response) => {
	const [content = 0, size = 0] = (request.url ?? '').split('/').slice(1).map(Number);
	const [head, body] = bytes.of({ content, size }) as [Buffer, Buffer];
	response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-length': size });
	response.write(head);
	response.end(body);
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.once('disconnect', () => process.exit());
