import { ApplicationFlags, GatewayCloseCodes, GatewayIntentBits, type GatewayReadyDispatchData } from 'discord-api-types/v10';
import type { SimApplication, World } from '../model';
import type { Identify } from './incoming';
import type { Session } from './session';

const knownIntents = Object.values(GatewayIntentBits)
	.filter((bit) => typeof bit === 'number')
	.reduce((all, bit) => all | bit, 0);

/** Guilds that one shard may serve. */
const guildsPerShard = 2500;

export interface Refusal {
	readonly code: GatewayCloseCodes;
	readonly reason: string;
}

/** Why an IDENTIFY of a known application is refused, or null. */
export function refusalOf(world: World, application: SimApplication, data: Identify): Refusal | null {
	const [shardId, shardCount] = data.shard ?? [0, 1];
	if (shardCount < 1 || shardId < 0 || shardId >= shardCount) return { code: GatewayCloseCodes.InvalidShard, reason: 'Invalid shard.' };
	if (guildCount(world, application) > guildsPerShard * shardCount) {
		return { code: GatewayCloseCodes.ShardingRequired, reason: 'Sharding required.' };
	}
	if (data.intents < 0 || (data.intents & ~knownIntents) !== 0)
		return { code: GatewayCloseCodes.InvalidIntents, reason: 'Invalid intent(s).' };
	if ((data.intents & forbiddenIntents(application)) !== 0) {
		return { code: GatewayCloseCodes.DisallowedIntents, reason: 'Disallowed intent(s).' };
	}
	return null;
}

function guildCount(world: World, application: SimApplication): number {
	return [...world.guilds.values()].filter((guild) => guild.members.has(application.bot.id)).length;
}

/** Privileged intents that are off in the developer portal. */
function forbiddenIntents({ privileged }: SimApplication): number {
	return (
		(privileged.presences ? 0 : GatewayIntentBits.GuildPresences) |
		(privileged.members ? 0 : GatewayIntentBits.GuildMembers) |
		(privileged.messageContent ? 0 : GatewayIntentBits.MessageContent)
	);
}

/** The flags that say which privileged intents are on, of a bot in fewer than 100 guilds. */
export function applicationFlags({ privileged }: SimApplication): number {
	return (
		(privileged.presences ? ApplicationFlags.GatewayPresenceLimited : 0) |
		(privileged.members ? ApplicationFlags.GatewayGuildMembersLimited : 0) |
		(privileged.messageContent ? ApplicationFlags.GatewayMessageContentLimited : 0)
	);
}

export function ready(session: Session, resumeUrl: string): GatewayReadyDispatchData {
	const flags = applicationFlags(session.application);
	return {
		v: 10,
		user: session.application.bot,
		guilds: [...session.guildIds].map((id) => ({ id, unavailable: true })),
		session_id: session.id,
		resume_gateway_url: resumeUrl,
		shard: [session.shard[0], session.shard[1]],
		application: { id: session.application.id, flags, flags_new: String(flags) }
	};
}
