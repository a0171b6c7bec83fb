import type { Field, Kind } from './kinds';

/** Fields of a kind, in the kind's order. */
export interface FieldList {
	readonly fields: readonly Field[];
	readonly names: readonly string[];
}

/** How lists of a kind's fields are written in a column: bit `key` of a hexadecimal number stands for the field with that key. */
interface FieldLists {
	readonly all: FieldList;
	readonly none: FieldList;
	encode(list: readonly string[]): string;
	/** The same list is the same object each time. */
	decode(hexadecimal: string): FieldList;
}

const known = new WeakMap<Kind, FieldLists>();

export function fieldLists(kind: Kind): FieldLists {
	let lists = known.get(kind);
	if (!lists) known.set(kind, (lists = listsOf(kind)));
	return lists;
}

function listsOf({ fields }: Kind): FieldLists {
	// Sums of different powers of two below 2^53 are exact.
	const bits = new Map(fields.map(({ key, name }) => [name, 2 ** key]));
	const decoded = new Map<string, FieldList>();
	return {
		all: { fields, names: fields.map(({ name }) => name) },
		none: { fields: [], names: [] },
		encode: (names) => names.reduce((sum, name) => sum + (bits.get(name) ?? 0), 0).toString(16),
		decode(hexadecimal) {
			let list = decoded.get(hexadecimal);
			if (!list) decoded.set(hexadecimal, (list = listed(fields, BigInt(`0x${hexadecimal}`))));
			return list;
		}
	};
}

function listed(all: readonly Field[], bits: bigint): FieldList {
	const fields = all.filter(({ key }) => (bits >> BigInt(key)) & 1n);
	return { fields, names: fields.map(({ name }) => name) };
}
