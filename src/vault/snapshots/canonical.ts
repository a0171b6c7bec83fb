/** JSON without spaces and with the keys of objects in order, as RFC 8785 has it: equal data is equal text. */
export function canonicalJson(value: unknown): string {
	return JSON.stringify(value, (_, part: unknown) => (isObject(part) ? inOrder(part) : part));
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function inOrder(object: Readonly<Record<string, unknown>>): Record<string, unknown> {
	return Object.fromEntries(
		Object.keys(object)
			.sort()
			.map((key) => [key, object[key]])
	);
}
