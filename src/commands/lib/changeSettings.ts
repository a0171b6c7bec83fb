import type { RepliableInteraction } from 'discord.js';
import type { PendingChange } from '../../vault/protection/ProtectedChange';
import { weakens } from '../../vault/protection/weakens';
import type { GuildChoices } from '../../vault/settings/GuildSettings';
import type { Vault } from '../../vault';
import type { Request } from './Action';
import { admitProtected } from './answer';

/**
 * Changes settings of a guild. What could cost snapshots is asked for, as deleting is; the rest is done at once.
 * @returns the change that waits, or `null` when it is done
 */
export async function changeSettings(request: Request<RepliableInteraction>, change: Partial<GuildChoices>): Promise<PendingChange | null> {
	const { interaction, guildId, vault } = request;
	if (weakens(inForce(vault, await vault.settings.get(guildId)), change)) {
		admitProtected(request);
		return vault.protection.request(guildId, { kind: 'settings', choices: change }, interaction.user.id);
	}
	await vault.settings.set(guildId, change);
	await vault.automatic.plan(guildId);
	return null;
}

/** The server's choices with the bot's defaults filled in. */
export function inForce(vault: Vault, choices: GuildChoices): Partial<GuildChoices> {
	const { interval, limit, alarm } = vault.options.snapshots;
	return {
		...choices,
		snapshotIntervalMinutes: choices.snapshotIntervalMinutes ?? interval,
		snapshotLimit: choices.snapshotLimit ?? limit,
		alarmDeletions: choices.alarmDeletions ?? alarm.deletions,
		alarmBans: choices.alarmBans ?? alarm.bans
	};
}
