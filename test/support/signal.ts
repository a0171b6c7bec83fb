import { once } from 'node:events';

export interface Signal {
	readonly arrived: Promise<unknown>;
	arrive(): void;
}

/** Given by hand: lets a test decide when something goes on. */
export function signal(): Signal {
	const target = new EventTarget();
	return { arrived: once(target, 'arrived'), arrive: () => void target.dispatchEvent(new Event('arrived')) };
}
