/** The name of a file by the path of its address; empty if it has none. */
export function fileName(url: URL): string {
	const segment = url.pathname.split('/').at(-1) ?? '';
	try {
		return decodeURIComponent(segment);
	} catch {
		// No proper encoding: the name is as it is written.
		return segment;
	}
}
