import type { Clock } from '../clock';

export interface Renewable {
	/** @returns false if somebody else has it */
	renew(): Promise<boolean>;
	/** Called once, when it is lost or could not be renewed in time. */
	lost(cause?: unknown): void;
}

export interface Renewal {
	/** No further renewal begins; resolves when none is under way. */
	stop(): Promise<void>;
}

/** Renews what is held for `ttl` milliseconds three times as often as needed. Keeps no process alive. */
export function keepRenewing(ttl: number, clock: Clock, target: Renewable): Renewal {
	let heldUntil = clock.now() + ttl;
	let stopped = false;
	let timer: NodeJS.Timeout;
	let running: Promise<void> = Promise.resolve();

	const renew = async () => {
		const began = clock.now();
		try {
			if (!(await target.renew())) return target.lost();
			heldUntil = began + ttl;
		} catch (error) {
			// The database may be back before the time is over.
			if (clock.now() >= heldUntil) return target.lost(error);
		}
		wait();
	};
	const wait = () => {
		if (stopped) return;
		timer = setTimeout(() => {
			running = renew();
		}, ttl / 3).unref();
	};

	wait();
	return {
		async stop() {
			stopped = true;
			clearTimeout(timer);
			await running;
		}
	};
}
