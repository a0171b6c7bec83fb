import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

export interface Outcome {
	readonly status: number;
	readonly out: string;
}

/** A process, from its start to its end by itself. */
export class RunningBot {
	/** Never rejects. */
	public readonly outcome: Promise<Outcome>;
	private out = '';

	public constructor(private readonly child: ChildProcessByStdio<Writable, Readable, Readable>) {
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => void (this.out += chunk.toString()));
		this.outcome = once(child, 'close').then(([status]: (number | null)[]) => ({ status: status ?? 1, out: this.out }));
	}

	/** What the bot said of itself when it was ready: the first line that is JSON. */
	public async report(): Promise<object> {
		const line = /^\{.*\}$/m;
		let ended = false;
		void this.outcome.then(() => (ended = true));
		while (!line.test(this.out) && !ended) await Promise.race([once(this.child.stdout, 'data'), this.outcome]);
		const found = line.exec(this.out)?.[0];
		if (found === undefined) throw new Error(`The bot ended before it was ready:\n${this.out}`);
		return JSON.parse(found) as object;
	}

	/** Asks the bot to end. It ends when nothing keeps its process alive. */
	public end(): Promise<Outcome> {
		this.child.stdin.end();
		return this.outcome;
	}
}
