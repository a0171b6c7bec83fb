import { textKey, type Translator } from '../../../locales';
import type { KindName, Value } from '../../../vault/snapshots/model';

/** The flags that are set, by name. Those that have no name show as a number. */
export function flagNames(t: Translator, kind: KindName, field: string, value: Value): string[] {
	const set = BigInt(Math.trunc(Number(value)) || 0);
	return Array.from({ length: set.toString(2).length }, (_, bit) => bit).flatMap((bit) => {
		if ((set & (1n << BigInt(bit))) === 0n) return [];
		const key = textKey('flag', `${kind}.${field}.${bit}`);
		return [key ? t(key) : `0x${(1n << BigInt(bit)).toString(16)}`];
	});
}
