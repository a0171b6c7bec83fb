import { PermissionFlagsBits, PermissionsBitField, Routes, type Snowflake } from 'discord.js';
import type {
	APIBan,
	APIGuild,
	APIGuildChannel,
	APIGuildMember,
	APISoundboardSound,
	RESTGetAPIGuildSoundboardSoundsResult
} from 'discord-api-types/v10';
import { ReadError, type ChannelsReading, type GuildReader, type GuildReading } from '../vault/snapshots/GuildReader';
import { gatewayChannels, isTold } from './gateway';
import { RestCommunityReader } from './RestCommunityReader';

/** https://discord.com/developers/docs/resources/guild#get-guild-bans */
const bansPerPage = 1000;

/** Reads guilds through the client's REST manager, and what only the gateway tells from its cache. */
export class RestGuildReader extends RestCommunityReader implements GuildReader {
	public async guild(guildId: Snowflake): Promise<GuildReading> {
		if (this.client.guilds.cache.get(guildId)?.available === false) {
			throw new ReadError('unavailable', 'Discord says that the server is unavailable.');
		}
		const id = this.ownId();
		const guild = await this.get<APIGuild>(Routes.guild(guildId), 'the server');
		const me = await this.get<APIGuildMember>(Routes.guildMember(guildId, id), 'the bot as a member');
		return { guild, me: { id, roles: me.roles, permissions: permissionsOf(guild, id, me.roles) } };
	}

	public async channels(guildId: Snowflake): Promise<ChannelsReading> {
		const isComplete = isTold(this.client, guildId);
		const visible = await this.get<APIGuildChannel[]>(Routes.guildChannels(guildId), 'the channels');
		const seen = new Set(visible.map(({ id }) => id));
		const hidden = gatewayChannels(this.client, guildId).filter(({ id }) => !seen.has(id));
		return { visible, hidden, complete: isComplete && isTold(this.client, guildId) };
	}

	public async sounds(guildId: Snowflake): Promise<readonly APISoundboardSound[]> {
		const { items } = await this.get<RESTGetAPIGuildSoundboardSoundsResult>(Routes.guildSoundboardSounds(guildId), 'the sounds');
		return items;
	}

	public async *bans(guildId: Snowflake): AsyncGenerator<readonly APIBan[]> {
		const limit = String(bansPerPage);
		const next = (page: readonly APIBan[]) => {
			const after = page.at(-1)?.user.id;
			return page.length === bansPerPage && after !== undefined ? { limit, after } : null;
		};
		yield* this.pages<readonly APIBan[]>(Routes.guildBans(guildId), 'the bans', { limit, after: '0' }, next);
	}

	private ownId(): Snowflake {
		if (!this.client.isReady()) throw new ReadError('unavailable', 'The bot is not connected to Discord.');
		return this.client.user.id;
	}
}

/** https://discord.com/developers/docs/topics/permissions#permission-hierarchy */
function permissionsOf(guild: APIGuild, userId: Snowflake, roles: readonly Snowflake[]): bigint {
	const own = guild.roles.filter(({ id }) => id === guild.id || roles.includes(id));
	const bits = own.reduce((all, { permissions }) => all | BigInt(permissions), 0n);
	const isAll = guild.owner_id === userId || (bits & PermissionFlagsBits.Administrator) !== 0n;
	return isAll ? PermissionsBitField.All : bits;
}
