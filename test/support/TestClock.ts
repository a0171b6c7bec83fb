import type { Clock } from '../../src/vault/clock';

/** Stands still until it is turned. */
export class TestClock implements Clock {
	public constructor(public time = 1_763_700_000_000) {}

	public now(): number {
		return this.time;
	}

	public turn(milliseconds: number): void {
		this.time += milliseconds;
	}
}
