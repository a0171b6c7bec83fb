import { GuildOnboardingMode, type APIGuildOnboarding } from 'discord-api-types/v10';
import { SnapshotOnboarding } from '../../../entities/SnapshotOnboarding';
import { canonicalJson } from '../canonical';
import type { Values } from '../model';
import { setText } from '../references';
import { day, type Kind } from './Kind';

/**
 * What new members are asked. One node, with the guild's id.
 * https://discord.com/developers/docs/resources/guild#guild-onboarding-object
 */
export const onboarding: Kind = {
	name: 'onboarding',
	entity: SnapshotOnboarding,
	ids: ['guild'],
	fields: [
		{ key: 0, name: 'enabled', type: 'boolean', since: 1 },
		{ key: 1, name: 'mode', type: 'integer', since: 1 },
		{ key: 2, name: 'default_channel_ids', type: 'json', isSet: true, within: [{ path: ['*'], references: 'channel' }], since: 1 },
		{
			key: 3,
			name: 'prompts',
			type: 'json',
			within: [
				{ path: ['*', 'id'], references: 'prompt' },
				{ path: ['*', 'options', '*', 'id'], references: 'option' },
				{ path: ['*', 'options', '*', 'emoji', 'id'], references: 'emoji' },
				{ path: ['*', 'options', '*', 'role_ids', '*'], references: 'role' },
				{ path: ['*', 'options', '*', 'channel_ids', '*'], references: 'channel' }
			],
			since: 1
		}
	],
	mostNodes: 1,
	// No event of the gateway tells of it.
	freshness: { events: [], intents: [], trustedMs: day },
	/** Only communities have it: others are not even asked. */
	async read(source) {
		const found = (await source.isCommunity()) ? await source.reader.onboarding(source.guildId) : none;
		return { status: 'read', nodes: new Map([[source.guildId, values(found)]]), complete: true };
	}
};

const none: Pick<APIGuildOnboarding, 'enabled' | 'mode' | 'default_channel_ids' | 'prompts'> = {
	enabled: false,
	mode: GuildOnboardingMode.OnboardingDefault,
	default_channel_ids: [],
	prompts: []
};

function values({ enabled, mode, default_channel_ids: defaults, prompts }: typeof none): Values {
	return { enabled, mode, default_channel_ids: setText(defaults), prompts: canonicalJson(prompts) };
}
