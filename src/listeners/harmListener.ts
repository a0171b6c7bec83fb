import { Listener } from '@sapphire/framework';
import { GatewayIntentBits, PermissionFlagsBits, type ClientEvents, type Guild } from 'discord.js';
import { vaultOf } from '../plugin/vaults';
import type { Harm } from '../vault/alarm/Alarm';

/**
 * A listener for deletions and bans, for guilds whose audit log the bot does not hear: there the log tells the same, with the name of
 * who did it.
 */
export function harmListener<E extends keyof ClientEvents & string>(
	event: E,
	harm: Harm,
	guildOf: (thing: ClientEvents[E][0]) => Guild | null | undefined
) {
	return class HarmListener extends Listener<E> {
		public constructor(context: Listener.LoaderContext, options: Listener.Options) {
			super(context, { ...options, event });
		}

		public async run(...[thing]: ClientEvents[E]): Promise<void> {
			const guild = guildOf(thing);
			if (!guild || hearsAuditLog(guild)) return;
			await vaultOf(guild.client).noteHarm({ guildId: guild.id, harm, by: null, at: Date.now() });
		}
	};
}

/** https://discord.com/developers/docs/events/gateway-events#guild-audit-log-entry-create */
export function hearsAuditLog(guild: Guild): boolean {
	const mayRead = guild.members.me?.permissions.has(PermissionFlagsBits.ViewAuditLog) ?? false;
	return mayRead && guild.client.options.intents.has(GatewayIntentBits.GuildModeration);
}
