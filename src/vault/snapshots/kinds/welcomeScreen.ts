import { GuildFeature } from 'discord-api-types/v10';
import { SnapshotWelcomeScreen } from '../../../entities/SnapshotWelcomeScreen';
import { canonicalJson } from '../canonical';
import type { Values } from '../model';
import { day, type Kind } from './Kind';

/**
 * What new members see first. One node, with the guild's id.
 * https://discord.com/developers/docs/resources/guild#welcome-screen-object
 */
export const welcomeScreen: Kind = {
	name: 'welcome_screen',
	entity: SnapshotWelcomeScreen,
	ids: ['guild'],
	fields: [
		{ key: 0, name: 'enabled', type: 'boolean', since: 1 },
		{ key: 1, name: 'description', type: 'text', since: 1 },
		{
			key: 2,
			name: 'welcome_channels',
			type: 'json',
			within: [
				{ path: ['*', 'channel_id'], references: 'channel' },
				{ path: ['*', 'emoji_id'], references: 'emoji' }
			],
			since: 1
		}
	],
	mostNodes: 1,
	// While it is off only those who may manage the guild can read it, and they alone could bring it back.
	needs: ['ManageGuild'],
	// Of its texts no event of the gateway tells.
	freshness: { events: [], intents: [], trustedMs: day },
	/** Only communities have it: others are not even asked. */
	async read(source) {
		const features = await source.features();
		const screen = (await source.isCommunity()) ? await source.reader.welcomeScreen(source.guildId) : null;
		const values: Values = {
			enabled: screen !== null && features.includes(GuildFeature.WelcomeScreenEnabled),
			description: screen?.description ?? null,
			welcome_channels: canonicalJson(screen?.welcome_channels ?? [])
		};
		return { status: 'read', nodes: new Map([[source.guildId, values]]), complete: true };
	}
};
