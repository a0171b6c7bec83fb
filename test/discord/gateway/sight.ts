import type { SimGuild, Snowflake, World } from '../model';
import { visibleChannels } from '../obfuscation';

/** Events after which a bot may see channels that it did not see before. */
const changing = new Set([
	'GUILD_UPDATE',
	'GUILD_ROLE_UPDATE',
	'GUILD_ROLE_DELETE',
	'GUILD_MEMBER_UPDATE',
	'CHANNEL_CREATE',
	'CHANNEL_UPDATE',
	'CHANNEL_DELETE'
]);

export function mayChangeSight(event: string): boolean {
	return changing.has(event);
}

/** Remembers which channels each bot saw, to tell which it has come to see. */
export class Sight {
	private readonly seen = new Map<string, ReadonlySet<Snowflake>>();

	public constructor(private readonly world: World) {}

	/** Looks again: the channels that the bot sees now and did not see when it was last looked. All are new the first time. */
	public refresh(guild: SimGuild, botId: Snowflake): ReadonlySet<Snowflake> {
		const key = `${guild.id}:${botId}`;
		const before = this.seen.get(key);
		const now = visibleChannels(this.world, guild, botId);
		this.seen.set(key, now);
		return new Set([...now].filter((id) => !before?.has(id)));
	}

	public forget(guildId: Snowflake, botId: Snowflake): void {
		this.seen.delete(`${guildId}:${botId}`);
	}
}
