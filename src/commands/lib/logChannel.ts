import { PermissionFlagsBits, type Guild, type Snowflake } from 'discord.js';
import { Refusal } from '../../ui/Refusal';

const needed = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages;

/** @throws Refusal for a log channel in which the bot cannot write: it would be silent on the worst day */
export function checkLogChannel(guild: Guild | null, id: Snowflake): void {
	const me = guild?.members.me;
	const mayWrite = me && guild.channels.cache.get(id)?.permissionsFor(me).has(needed);
	if (!mayWrite) throw new Refusal('refused.logChannel', (t) => t('refused.logChannel', { channel: `<#${id}>` }));
}
