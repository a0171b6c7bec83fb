import { PermissionsBitField } from 'discord.js';
import { textKey, type Translator } from '../../locales';
import type { Value } from '../../vault/snapshots/model';

/** Permissions as Discord's settings call them. Bits that have no name yet show as a number. */
export function permissionNames(t: Translator, bits: Value): string[] {
	const all = BigInt(bits ?? 0);
	const known = new PermissionsBitField(all & PermissionsBitField.All).toArray().map((name) => {
		const key = textKey('permission', name);
		return key ? t(key) : name;
	});
	const unknown = all & ~PermissionsBitField.All;
	return unknown === 0n ? known : [...known, `0x${unknown.toString(16)}`];
}

/** What a role may do: an administrator may do everything, whatever else is set. */
export function permissionsText(t: Translator, bits: Value): string {
	if ((BigInt(bits ?? 0) & PermissionsBitField.Flags.Administrator) !== 0n) return t('value.everything');
	const names = permissionNames(t, bits);
	return names.length === 0 ? t('value.none') : names.join(', ');
}

/** `+Send Messages −Manage Roles`: what was added and what was taken away. */
export function permissionChanges(t: Translator, before: Value, after: Value): string {
	const [old, now] = [BigInt(before ?? 0), BigInt(after ?? 0)];
	const added = permissionNames(t, String(now & ~old)).map((name) => `+${name}`);
	const removed = permissionNames(t, String(old & ~now)).map((name) => `−${name}`);
	return [...added, ...removed].join(', ');
}
