import { PermissionFlagsBits } from 'discord-api-types/v10';
import { textKey, type Translator } from '../locales';

/** Permissions as Discord's settings call them, in the person's language. Bits that have no name yet show as a number. */
export function permissionNames(t: Translator, bits: bigint): string[] {
	const names: string[] = [];
	let unnamed = bits;
	for (const [name, bit] of Object.entries(PermissionFlagsBits)) {
		// Two names may stand for one bit: the catalogue has the newer one.
		const key = textKey('permission', name);
		if (key === null || (bits & bit) === 0n) continue;
		names.push(t(key));
		unnamed &= ~bit;
	}
	return unnamed === 0n ? names : [...names, `0x${unnamed.toString(16)}`];
}
