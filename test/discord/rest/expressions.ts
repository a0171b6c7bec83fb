import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { SimGuild } from '../model';
import { guildPermissions } from '../permissions';
import { caller, requirePermissions } from './access';
import type { Call } from './route';

/* What emojis, stickers and sounds have in common. */

interface Made {
	readonly user?: { readonly id: string };
}

/** Who made it is only told to those who may make or manage such. */
export function shown<T extends Made>(call: Call, guild: SimGuild, expression: T): T | Omit<T, 'user'> {
	const held = guildPermissions(call.world, guild, caller(call).bot.id);
	if ((held & (P.CreateGuildExpressions | P.ManageGuildExpressions)) !== 0n) return expression;
	const { user: _user, ...rest } = expression;
	return rest;
}

/** Making one needs CREATE_GUILD_EXPRESSIONS alone since 2026-02-23 (change log, 2025-11-24). */
export function requireCreate(call: Call, guild: SimGuild): void {
	requirePermissions(call, guild, P.CreateGuildExpressions);
}

/** One's own needs either permission, that of others MANAGE_GUILD_EXPRESSIONS. */
export function requireChange(call: Call, guild: SimGuild, { user }: Made): void {
	const { bot } = caller(call);
	const held = guildPermissions(call.world, guild, bot.id);
	const isOwn = user?.id === bot.id && (held & P.CreateGuildExpressions) !== 0n;
	if (!isOwn) requirePermissions(call, guild, P.ManageGuildExpressions);
}

/** How many the guild may have, by its boost tier, and with the feature that lifts the limit. */
export function slots({ settings }: SimGuild, byTier: readonly number[], feature: string, lifted: number): number {
	const own = byTier[settings.premium_tier] ?? byTier[0] ?? 0;
	return settings.features.some((held) => held === feature) ? Math.max(own, lifted) : own;
}
