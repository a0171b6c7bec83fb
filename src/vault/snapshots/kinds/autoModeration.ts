import type { APIAutoModerationRule } from 'discord-api-types/v10';
import { SnapshotAutoModeration } from '../../../entities/SnapshotAutoModeration';
import { canonicalJson } from '../canonical';
import type { Values } from '../model';
import { setText } from '../references';
import { day, type Kind } from './Kind';

/** https://discord.com/developers/docs/resources/auto-moderation#auto-moderation-rule-object */
export const autoModeration: Kind = {
	name: 'auto_moderation',
	entity: SnapshotAutoModeration,
	ids: ['rule'],
	fields: [
		{ key: 0, name: 'name', type: 'text', since: 1 },
		{ key: 1, name: 'event_type', type: 'integer', since: 1 },
		{ key: 2, name: 'trigger_type', type: 'integer', since: 1 },
		{ key: 3, name: 'trigger_metadata', type: 'json', since: 1 },
		{
			key: 4,
			name: 'actions',
			type: 'json',
			within: [{ path: ['*', 'metadata', 'channel_id'], references: 'channel' }],
			since: 1
		},
		{ key: 5, name: 'enabled', type: 'boolean', since: 1 },
		{ key: 6, name: 'exempt_roles', type: 'json', isSet: true, within: [{ path: ['*'], references: 'role' }], since: 1 },
		{ key: 7, name: 'exempt_channels', type: 'json', isSet: true, within: [{ path: ['*'], references: 'channel' }], since: 1 }
	],
	mostNodes: 100,
	needs: ['ManageGuild'],
	freshness: {
		events: ['AUTO_MODERATION_RULE_CREATE', 'AUTO_MODERATION_RULE_UPDATE', 'AUTO_MODERATION_RULE_DELETE'],
		intents: ['AutoModerationConfiguration'],
		permissions: ['ManageGuild'],
		trustedMs: day
	},
	async read(source) {
		const rules = await source.reader.autoModerationRules(source.guildId);
		return { status: 'read', nodes: new Map(rules.map((rule) => [rule.id, values(rule)])), complete: true };
	}
};

function values(rule: APIAutoModerationRule): Values {
	return {
		name: rule.name,
		event_type: rule.event_type,
		trigger_type: rule.trigger_type,
		trigger_metadata: canonicalJson(rule.trigger_metadata),
		actions: canonicalJson(rule.actions),
		enabled: rule.enabled,
		exempt_roles: setText(rule.exempt_roles),
		exempt_channels: setText(rule.exempt_channels)
	};
}
