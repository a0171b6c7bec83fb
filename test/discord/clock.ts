import type { Clock } from './model';

export interface ClockOptions {
	/** Where the clock begins, in milliseconds since 1970; default: the machine's time. */
	readonly start?: number;
	/** How many simulated milliseconds pass in a real one; default 1. */
	readonly scale?: number;
}

/** A clock that runs with real time (times `scale`) and can be turned forward. */
export function createClock(options: ClockOptions = {}): Clock {
	return new ScaledClock(options.start ?? Date.now(), options.scale ?? 1);
}

class ScaledClock implements Clock {
	#scale: number;
	#simulated: number;
	#real = performance.now();

	public constructor(start: number, scale: number) {
		this.#simulated = start;
		this.#scale = scale;
	}

	public get scale(): number {
		return this.#scale;
	}

	public set scale(scale: number) {
		if (!(scale > 0)) throw new RangeError(`The clock's scale must be above 0, not ${scale}`);
		this.#settle();
		this.#scale = scale;
	}

	public now(): number {
		return Math.floor(this.#exact());
	}

	public advance(ms: number): void {
		if (!(ms >= 0)) throw new RangeError(`The clock cannot be turned by ${ms} ms`);
		this.#settle();
		this.#simulated += ms;
	}

	#exact(): number {
		return this.#simulated + (performance.now() - this.#real) * this.#scale;
	}

	#settle(): void {
		this.#simulated = this.#exact();
		this.#real = performance.now();
	}
}
