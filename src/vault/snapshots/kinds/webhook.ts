import { SnapshotWebhook } from '../../../entities/SnapshotWebhook';
import type { GuildWebhook } from '../CommunityReader';
import type { Values } from '../model';
import { day, type Kind } from './Kind';

/**
 * Webhooks. Their tokens are passwords: they do not even come out of the reader.
 * https://discord.com/developers/docs/resources/webhook#webhook-object
 */
export const webhook: Kind = {
	name: 'webhook',
	entity: SnapshotWebhook,
	ids: ['webhook'],
	fields: [
		{ key: 0, name: 'type', type: 'integer', since: 1 },
		{ key: 1, name: 'name', type: 'text', since: 1 },
		{ key: 2, name: 'avatar', type: 'media', since: 1 },
		{ key: 3, name: 'channel_id', type: 'reference', references: 'channel', since: 1 },
		// An application's id is that of its bot.
		{ key: 4, name: 'application_id', type: 'reference', references: 'user', since: 1 },
		// Of another guild.
		{ key: 5, name: 'source_channel_id', type: 'reference', references: 'channel', since: 1 }
	],
	mostNodes: 10_000,
	needs: ['ManageWebhooks'],
	// Channels may take the permission away, and then they tell nothing; not so from administrators.
	freshness: {
		events: ['WEBHOOKS_UPDATE', 'CHANNEL_DELETE'],
		intents: ['Guilds', 'GuildWebhooks'],
		permissions: ['Administrator'],
		trustedMs: day
	},
	unseen: 'media_missing',
	async read(source) {
		const webhooks = await source.reader.webhooks(source.guildId);
		return { status: 'read', nodes: new Map(webhooks.map((item) => [item.id, values(item)])), complete: true };
	}
};

function values(item: GuildWebhook): Values {
	return {
		type: item.type,
		name: item.name,
		avatar: item.avatar ? `avatars/${item.id}/${item.avatar}.${item.avatar.startsWith('a_') ? 'gif' : 'png'}` : null,
		channel_id: item.channel_id,
		application_id: item.application_id,
		source_channel_id: item.source_channel?.id ?? null
	};
}
