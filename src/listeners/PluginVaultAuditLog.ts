import { Listener } from '@sapphire/framework';
import { AuditLogEvent, Events, type Guild, type GuildAuditLogsEntry } from 'discord.js';
import { vaultOf } from '../plugin/vaults';
import type { Harm } from '../vault/alarm/Alarm';
import { hearsAuditLog } from './harmListener';

const harms: Readonly<Partial<Record<AuditLogEvent, Harm>>> = {
	[AuditLogEvent.ChannelDelete]: 'deletions',
	[AuditLogEvent.RoleDelete]: 'deletions',
	[AuditLogEvent.EmojiDelete]: 'deletions',
	[AuditLogEvent.StickerDelete]: 'deletions',
	[AuditLogEvent.SoundboardSoundDelete]: 'deletions',
	[AuditLogEvent.WebhookDelete]: 'deletions',
	[AuditLogEvent.GuildScheduledEventDelete]: 'deletions',
	[AuditLogEvent.AutoModerationRuleDelete]: 'deletions',
	[AuditLogEvent.MemberBanAdd]: 'bans',
	[AuditLogEvent.MemberKick]: 'bans',
	[AuditLogEvent.MemberPrune]: 'bans'
};

/** The audit log tells who deletes, bans and kicks. What the bot itself does (a restore, a command of the host's) is no raid. */
export class AuditLogListener extends Listener<typeof Events.GuildAuditLogEntryCreate> {
	public constructor(context: Listener.LoaderContext, options: Listener.Options) {
		super(context, { ...options, event: Events.GuildAuditLogEntryCreate });
	}

	public async run(entry: GuildAuditLogsEntry, guild: Guild): Promise<void> {
		const harm = harms[entry.action];
		if (!harm || entry.executorId === guild.client.user.id || !hearsAuditLog(guild)) return;
		const count = entry.action === AuditLogEvent.MemberPrune ? removedBy(entry) : 1;
		await vaultOf(guild.client).noteHarm({
			guildId: guild.id,
			harm,
			by: entry.executorId,
			at: Math.min(entry.createdTimestamp, Date.now()),
			count
		});
	}
}

/** A prune kicks many at once. */
function removedBy({ extra }: GuildAuditLogsEntry): number {
	return typeof extra === 'object' && extra !== null && 'removed' in extra ? extra.removed || 1 : 1;
}
