import type { EventName } from './events';

/** What is done to the next dispatches of an event. */
interface Fault {
	readonly event: EventName;
	remaining: number;
	readonly act: (deliver: () => void) => void;
}

/**
 * Faults of delivery. Discord promises no more than this: an event may arrive once, not at all or several times, and in any
 * order (reference, "Consistency").
 */
export class Delivery {
	private readonly faults: Fault[] = [];
	private readonly timers = new Set<NodeJS.Timeout>();

	/** The next `count` dispatches of the event are never sent. */
	public drop(event: EventName, count = 1): void {
		this.faults.push({ event, remaining: count, act: () => undefined });
	}

	/** The next `count` dispatches of the event are sent twice. */
	public duplicate(event: EventName, count = 1): void {
		this.faults.push({
			event,
			remaining: count,
			act: (deliver) => {
				deliver();
				deliver();
			}
		});
	}

	/** The next `count` dispatches of the event are sent `milliseconds` of real time later, so after others. */
	public delay(event: EventName, count: number, milliseconds: number): void {
		this.faults.push({
			event,
			remaining: count,
			act: (deliver) => {
				const timer = setTimeout(() => {
					this.timers.delete(timer);
					deliver();
				}, milliseconds);
				this.timers.add(timer);
			}
		});
	}

	/** The next `count` dispatches of the event wait. @returns sends them */
	public withhold(event: EventName, count: number): () => void {
		const waiting: (() => void)[] = [];
		this.faults.push({ event, remaining: count, act: (deliver) => void waiting.push(deliver) });
		return () => {
			for (const deliver of waiting.splice(0)) deliver();
		};
	}

	public deliver(event: EventName, send: () => void): void {
		const fault = this.faults.find((candidate) => candidate.event === event && candidate.remaining > 0);
		if (!fault) return send();
		fault.remaining -= 1;
		fault.act(send);
	}

	public close(): void {
		for (const timer of this.timers) clearTimeout(timer);
	}
}
