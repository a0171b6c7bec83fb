/** Ends a request that was aborted from outside, or on which nothing moved for too long. */
export class IdleGuard {
	private readonly controller = new AbortController();
	private readonly timer: NodeJS.Timeout;
	private readonly stop = () => this.controller.abort(this.outer.reason);

	public constructor(
		private readonly outer: AbortSignal,
		private readonly idleTimeout: number
	) {
		const message = `Nothing came for ${idleTimeout / 1000} s.`;
		this.timer = setTimeout(() => this.controller.abort(new Error(message)), idleTimeout);
		if (outer.aborted) this.stop();
		else outer.addEventListener('abort', this.stop, { once: true });
	}

	public get signal(): AbortSignal {
		return this.controller.signal;
	}

	/** Something moved. */
	public touch(): void {
		this.timer.refresh();
	}

	public end(): void {
		clearTimeout(this.timer);
		this.outer.removeEventListener('abort', this.stop);
	}
}
