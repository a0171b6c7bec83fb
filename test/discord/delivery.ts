import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, When } from './faults';

export interface Answer {
	readonly status: number;
	readonly headers: Record<string, string>;
	readonly body: Buffer | string | null;
}

/** Does what a connection fault says; true when the request ends there. */
export function breakConnection(response: ServerResponse, faults: readonly Fault[], when: When): boolean {
	for (const fault of faults) {
		if (!('when' in fault) || fault.when !== when) continue;
		if (fault.kind === 'reset') response.socket?.resetAndDestroy();
		if (fault.kind === 'close') response.socket?.destroy();
		return true;
	}
	return false;
}

/** Sends an answer, whole or as a fault spoils it. `headOnly`: without its body (HEAD). */
export async function deliver(response: ServerResponse, answer: Answer, faults: readonly Fault[], headOnly = false): Promise<void> {
	const body = answer.body === null ? null : Buffer.from(answer.body);
	response.writeHead(answer.status, body ? { ...answer.headers, 'content-length': String(body.length) } : answer.headers);
	if (!body || headOnly) {
		response.end();
		return;
	}
	const spoiler = faults.find((fault) => fault.kind === 'truncate' || fault.kind === 'slow');
	if (spoiler?.kind === 'truncate') truncate(response, body.subarray(0, spoiler.bytes));
	else if (spoiler?.kind === 'slow') await drip(response, body, spoiler.bytesPerSecond);
	else response.end(body);
}

function truncate(response: ServerResponse, part: Buffer): void {
	response.flushHeaders();
	response.write(part, () => response.socket?.destroy());
}

const STEPS_PER_SECOND = 20;

async function drip(response: ServerResponse, body: Buffer, bytesPerSecond: number): Promise<void> {
	const step = Math.max(1, Math.floor(bytesPerSecond / STEPS_PER_SECOND));
	for (let sent = 0; sent < body.length && !response.destroyed; sent += step) {
		response.write(body.subarray(sent, sent + step));
		await sleep((1000 * step) / bytesPerSecond);
	}
	response.end();
}
