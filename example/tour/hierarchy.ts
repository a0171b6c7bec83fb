import type { SimApplication, SimGuild, World } from '../../test/discord/model';
import { actAs } from '../../test/discord/user';

/** The owner drags the bot's role to the top, once, after inviting it: a bot gives back only what stands below it. */
export function dragToTop(world: World, guild: SimGuild, { id }: SimApplication): void {
	const roles = [...guild.roles.values()];
	const own = roles.find(({ tags }) => tags?.bot_id === id);
	if (!own) throw new Error('The bot has no role of its own.');
	const position = Math.max(...roles.map((role) => role.position)) + 1;
	actAs(world, guild.settings.owner_id).updateRole(guild.id, own.id, { position });
}
