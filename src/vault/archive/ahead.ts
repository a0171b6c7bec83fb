/**
 * What `source` gives, read one ahead: the next is on its way while the last one is used. When whoever reads stops or fails, it ends
 * after what was on its way has come.
 */
export async function* ahead<T>(source: AsyncGenerator<T, void>): AsyncGenerator<T, void> {
	let next = source.next();
	try {
		for (let current = await next; !current.done; current = await next) {
			next = source.next();
			// A failure is told when it is its turn.
			next.catch(() => undefined);
			yield current.value;
		}
	} finally {
		// Nobody reads it any more.
		await next.catch(() => undefined);
		await source.return();
	}
}
