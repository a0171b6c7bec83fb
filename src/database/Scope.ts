import { AsyncLocalStorage } from 'node:async_hooks';

export interface ScopeState {
	readonly mode: 'read' | 'write';
	/** No statement was sent yet. */
	fresh: boolean;
	/** Turns false when the transaction ends: work that was started inside and not awaited still carries the scope. */
	active: boolean;
}

/** Knows, wherever code runs, whether it runs inside a transaction. */
export class Scope {
	readonly #storage = new AsyncLocalStorage<ScopeState>();

	/** The transaction around the caller, if it is still open. */
	public get current(): ScopeState | null {
		const state = this.#storage.getStore();
		return state?.active ? state : null;
	}

	public async run<T>(mode: ScopeState['mode'], work: () => Promise<T>): Promise<T> {
		const state: ScopeState = { mode, fresh: true, active: true };
		try {
			return await this.#storage.run(state, work);
		} finally {
			state.active = false;
		}
	}

	/**
	 * A transaction inside another one would wait for the connection that the outer one holds, for ever. A write inside a read is
	 * no danger: no write ever waits for a reader.
	 * @throws Error, since it is a mistake in the code.
	 */
	public forbid(outer: readonly ScopeState['mode'][], what: string): void {
		const mode = this.current?.mode;
		if (mode && outer.includes(mode)) throw new Error(`${what} inside a ${mode} transaction would wait for itself: use the one at hand`);
	}
}
