import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { PermissionName } from './kinds';

/** Whether at least one of the permissions is among the bits. */
export function hasAny(bits: bigint, names: readonly PermissionName[]): boolean {
	return names.some((name) => (bits & PermissionFlagsBits[name]) !== 0n);
}
