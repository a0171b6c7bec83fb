import { AuditLogEvent, GatewayDispatchEvents, PermissionFlagsBits } from 'discord-api-types/v10';
import type { APIAutoModerationRule } from 'discord-api-types/v10';
import type { SimGuild, Snowflake, World } from '../model';
import { audit, changesBetween } from './audit';
import type { Actor } from './audit';

/** A new rule of auto-moderation, told to those who may manage the guild. */
export function createRule(
	world: World,
	guild: SimGuild,
	fields: Omit<APIAutoModerationRule, 'id' | 'guild_id' | 'creator_id'>,
	actor: Actor
): APIAutoModerationRule {
	const rule: APIAutoModerationRule = { id: world.snowflake(), guild_id: guild.id, creator_id: actor.userId, ...fields };
	guild.autoModerationRules.set(rule.id, rule);
	tell(world, guild, GatewayDispatchEvents.AutoModerationRuleCreate, rule);
	record(world, guild, actor, AuditLogEvent.AutoModerationRuleCreate, {}, rule);
	return rule;
}

export function updateRule(
	world: World,
	guild: SimGuild,
	id: Snowflake,
	changes: Partial<APIAutoModerationRule>,
	actor: Actor
): APIAutoModerationRule {
	const before = ruleOf(guild, id);
	const rule = { ...before, ...changes };
	if (changesBetween(before, rule).length === 0) return before;
	guild.autoModerationRules.set(id, rule);
	tell(world, guild, GatewayDispatchEvents.AutoModerationRuleUpdate, rule);
	record(world, guild, actor, AuditLogEvent.AutoModerationRuleUpdate, before, rule);
	return rule;
}

export function deleteRule(world: World, guild: SimGuild, id: Snowflake, actor: Actor): void {
	const rule = ruleOf(guild, id);
	guild.autoModerationRules.delete(id);
	tell(world, guild, GatewayDispatchEvents.AutoModerationRuleDelete, rule);
	record(world, guild, actor, AuditLogEvent.AutoModerationRuleDelete, rule, {});
}

function ruleOf(guild: SimGuild, id: Snowflake): APIAutoModerationRule {
	const rule = guild.autoModerationRules.get(id);
	if (!rule) throw new Error(`There is no rule ${id}`);
	return rule;
}

function tell(world: World, guild: SimGuild, event: GatewayDispatchEvents, data: APIAutoModerationRule): void {
	world.emit({ event, data, guildId: guild.id, permission: PermissionFlagsBits.ManageGuild });
}

function record(world: World, guild: SimGuild, actor: Actor, type: AuditLogEvent, before: object, after: object): void {
	const targetId = ({ ...before, ...after } as APIAutoModerationRule).id;
	audit(world, guild, actor, { type, targetId, changes: changesBetween(before, after) });
}
