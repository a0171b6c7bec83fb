import { padId, type Snowflake } from '../../database/ids';

export interface RolePosition {
	readonly id: Snowflake;
	readonly position: number;
}

/**
 * Positions for roles, lowest first, all below the bot's own. New roles do not push others up, so the bot's may stand lower than there
 * are roles: then some share a position, where the older one ranks higher.
 * @throws RangeError when even that is not room enough
 */
export function rolePositions(roles: readonly Snowflake[], own: number): RolePosition[] {
	if (own === 0 || roles.length < own) return roles.map((id, index) => ({ id, position: index + 1 }));
	const positions: RolePosition[] = [];
	let position = 1;
	roles.forEach((id, index) => {
		const below = roles[index - 1];
		if (below !== undefined && padId(id) > padId(below)) position += 1;
		positions.push({ id, position });
	});
	if (position >= own) throw new RangeError('Below the role of the bot is no room to put the roles in order.');
	return positions;
}
