import { SnapshotWidget } from '../../../entities/SnapshotWidget';
import type { Values } from '../model';
import type { Kind } from './Kind';

/**
 * What other pages may show of the guild. One node, with the guild's id; it comes with the guild.
 * https://discord.com/developers/docs/resources/guild#guild-widget-settings-object
 */
export const widget: Kind = {
	name: 'widget',
	entity: SnapshotWidget,
	ids: ['guild'],
	fields: [
		{ key: 0, name: 'enabled', type: 'boolean', since: 1 },
		{ key: 1, name: 'channel_id', type: 'reference', references: 'channel', since: 1 }
	],
	mostNodes: 1,
	freshness: { events: ['GUILD_UPDATE'], intents: ['Guilds'] },
	async read(source) {
		const { guild } = await source.guild();
		const values: Values = { enabled: guild.widget_enabled ?? false, channel_id: guild.widget_channel_id ?? null };
		return { status: 'read', nodes: new Map([[source.guildId, values]]), complete: true };
	}
};
