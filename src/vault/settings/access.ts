import type { Snowflake } from '../../database/ids';
import type { GuildChoices } from './GuildSettings';

/** What a role can be allowed to do, by the setting that names the roles. What deletes or weakens is nobody's but the owner's and administrators'. */
export const rights = {
	view: 'viewRoles',
	create: 'createRoles',
	archive: 'archiveRoles',
	search: 'searchRoles',
	restore: 'restoreRoles'
} as const satisfies Record<string, keyof GuildChoices>;
export type Right = keyof typeof rights;
export const rightNames = Object.keys(rights) as readonly Right[];

/** As many as Discord's menus hold. */
export const mostRoles = 25;

/** The roles that a guild lets do something, besides those who may by Discord's permissions. */
export function rolesWith(choices: Partial<GuildChoices>, right: Right): readonly Snowflake[] {
	return choices[rights[right]]?.split(' ') ?? [];
}

/** How they are stored; `null` for none. */
export function storedRoles(roles: readonly Snowflake[]): string | null {
	return roles.length === 0 ? null : roles.join(' ');
}
