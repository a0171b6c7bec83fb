/**
 * Does `work` on each item, on so many at once as `workers` says. The first failure aborts what else is running, and is thrown when
 * all of it has ended.
 */
export async function concurrently<T>(
	items: Iterable<T>,
	workers: number,
	outer: AbortSignal,
	work: (item: T, signal: AbortSignal) => Promise<void>
): Promise<void> {
	const queue = items[Symbol.iterator]();
	const inner = new AbortController();
	const stop = () => inner.abort(outer.reason);
	const run = async () => {
		try {
			for (let next = queue.next(); !next.done; next = queue.next()) {
				inner.signal.throwIfAborted();
				await work(next.value, inner.signal);
			}
		} catch (error) {
			inner.abort(error);
		}
	};
	if (outer.aborted) stop();
	outer.addEventListener('abort', stop, { once: true });
	await Promise.all(Array.from({ length: workers }, run));
	outer.removeEventListener('abort', stop);
	inner.signal.throwIfAborted();
}
