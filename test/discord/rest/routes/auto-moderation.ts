import { AutoModerationActionType, AutoModerationRuleTriggerType as Trigger, PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { APIAutoModerationAction, APIAutoModerationRule, RESTPostAPIAutoModerationRuleJSONBody } from 'discord-api-types/v10';
import { createRule, deleteRule, updateRule } from '../../actions/auto-moderation';
import type { SimGuild } from '../../model';
import { actorOf, guildOf, requirePermissions } from '../access';
import { objectBody, pickSet } from '../bodies';
import { ApiError, invalidField } from '../errors';
import { NO_CONTENT, ok } from '../route';
import type { Call, Component, Reply, Route } from '../route';

const LIST = '/guilds/:guild_id/auto-moderation/rules';
const ONE = `${LIST}/:rule_id`;
const NAMES = ['DefaultKeyword', 'Keyword', 'MLSpam', 'MentionSpam', 'UserProfile'];
const RULE: Component = { oneOf: NAMES.map((name) => `${name}RuleResponse`) };
const UPSERTS = ['DefaultKeywordList', 'Keyword', 'MLSpam', 'MentionSpam', 'UserProfile'];

export const autoModerationRoutes: readonly Route[] = [
	{ method: 'GET', path: LIST, query: [], response: { array: RULE }, handle: (call) => ok([...manage(call).autoModerationRules.values()]) },
	{
		method: 'POST',
		path: LIST,
		query: [],
		request: { oneOf: UPSERTS.map((name) => `${name}UpsertRequest`) },
		response: RULE,
		handle: create
	},
	{ method: 'GET', path: ONE, query: [], response: RULE, handle: (call) => ok(ruleOf(call, manage(call))) },
	{
		method: 'PATCH',
		path: ONE,
		query: [],
		request: { oneOf: UPSERTS.map((name) => `${name}UpsertRequestPartial`) },
		response: RULE,
		handle: change
	},
	{ method: 'DELETE', path: ONE, query: [], response: null, handle: remove }
];

/** Rules of each kind that a guild may have (resources/auto-moderation). */
const MAX_RULES: Readonly<Partial<Record<Trigger, number>>> = {
	[Trigger.Keyword]: 6,
	[Trigger.Spam]: 1,
	[Trigger.KeywordPreset]: 1,
	[Trigger.MentionSpam]: 1,
	[Trigger.MemberProfile]: 1
};
const MAX_CUSTOM_MESSAGE = 150;

type Sent = Partial<RESTPostAPIAutoModerationRuleJSONBody>;

/** Even to read them MANAGE_GUILD is needed. */
function manage(call: Call): SimGuild {
	const guild = guildOf(call);
	requirePermissions(call, guild, P.ManageGuild);
	return guild;
}

function ruleOf(call: Call, guild: SimGuild): APIAutoModerationRule {
	const rule = guild.autoModerationRules.get(call.params.rule_id ?? '');
	if (!rule) throw new ApiError(404, 10066, 'Unknown Auto Moderation rule');
	return rule;
}

function create(call: Call): Reply {
	const guild = manage(call);
	const body = objectBody<RESTPostAPIAutoModerationRuleJSONBody>(call.body);
	const trigger = body.trigger_type ?? Trigger.Keyword;
	const count = [...guild.autoModerationRules.values()].filter((rule) => rule.trigger_type === trigger).length;
	const most = MAX_RULES[trigger] ?? 0;
	if (count >= most) throw invalidField('trigger_type', 'AUTO_MODERATION_MAX_RULES_OF_TYPE_EXCEEDED', `Maximum number of rules (${most}).`);
	const rule = createRule(
		call.world,
		guild,
		{
			name: body.name ?? '',
			event_type: body.event_type ?? 1,
			trigger_type: trigger,
			trigger_metadata: metadata(trigger, body.trigger_metadata),
			actions: actions(call, guild, body) ?? [],
			enabled: body.enabled ?? false,
			exempt_roles: body.exempt_roles ?? [],
			exempt_channels: body.exempt_channels ?? []
		},
		actorOf(call)
	);
	return ok(rule);
}

function change(call: Call): Reply {
	const guild = manage(call);
	const rule = ruleOf(call, guild);
	const body = objectBody<Sent>(call.body);
	if (body.trigger_type !== undefined && body.trigger_type !== rule.trigger_type) {
		throw invalidField('trigger_type', 'BASE_TYPE_CHOICES', 'The trigger of a rule cannot be changed.');
	}
	const changed = actions(call, guild, body);
	const changes = {
		...pickSet(body, ['name', 'event_type', 'enabled', 'exempt_roles', 'exempt_channels']),
		...(changed && { actions: changed }),
		...(body.trigger_metadata && { trigger_metadata: metadata(rule.trigger_type, body.trigger_metadata) })
	};
	return ok(updateRule(call.world, guild, rule.id, changes as Partial<APIAutoModerationRule>, actorOf(call)));
}

function remove(call: Call): Reply {
	const guild = manage(call);
	deleteRule(call.world, guild, ruleOf(call, guild).id, actorOf(call));
	return NO_CONTENT;
}

/** What Discord keeps of a trigger's details: only what the trigger has, all of it. */
function metadata(trigger: Trigger, sent: Sent['trigger_metadata']): APIAutoModerationRule['trigger_metadata'] {
	const keywords = {
		keyword_filter: sent?.keyword_filter ?? [],
		regex_patterns: sent?.regex_patterns ?? [],
		allow_list: sent?.allow_list ?? []
	};
	switch (trigger) {
		case Trigger.Keyword:
		case Trigger.MemberProfile:
			return keywords as APIAutoModerationRule['trigger_metadata'];
		case Trigger.KeywordPreset:
			return { presets: sent?.presets ?? [], allow_list: sent?.allow_list ?? [] } as unknown as APIAutoModerationRule['trigger_metadata'];
		case Trigger.MentionSpam:
			return {
				mention_total_limit: sent?.mention_total_limit ?? 20,
				mention_raid_protection_enabled: sent?.mention_raid_protection_enabled ?? false
			} as unknown as APIAutoModerationRule['trigger_metadata'];
		default:
			return {} as APIAutoModerationRule['trigger_metadata'];
	}
}

/** A timeout needs MODERATE_MEMBERS; an alert needs a channel of the guild. */
function actions(call: Call, guild: SimGuild, { actions: sent }: Sent): APIAutoModerationAction[] | undefined {
	return sent?.map(({ type, metadata: details }, index) => {
		if (type === AutoModerationActionType.Timeout) requirePermissions(call, guild, P.ModerateMembers);
		if (type === AutoModerationActionType.SendAlertMessage && !guild.channels.has(details?.channel_id ?? '')) {
			throw invalidField(`actions.${index}.metadata.channel_id`, 'CHANNEL_DOES_NOT_EXIST', 'Channel does not exist.');
		}
		if ((details?.custom_message?.length ?? 0) > MAX_CUSTOM_MESSAGE) {
			throw invalidField(
				`actions.${index}.metadata.custom_message`,
				'BASE_TYPE_MAX_LENGTH',
				`Must be ${MAX_CUSTOM_MESSAGE} or fewer in length.`
			);
		}
		return { type, metadata: { ...details } } as APIAutoModerationAction;
	});
}
