import { AuditLogEvent, GuildFeature } from 'discord-api-types/v10';
import type { SimGuild, World } from '../model';
import { audit, changesBetween } from './audit';
import type { Actor } from './audit';
import { updateGuild } from './guilds';

/** Discord tells of it in the audit log only. */
export function setOnboarding(world: World, guild: SimGuild, onboarding: SimGuild['onboarding'], actor: Actor): void {
	const changes = changesBetween(guild.onboarding, onboarding);
	if (changes.length === 0) return;
	guild.onboarding = onboarding;
	audit(world, guild, actor, { type: AuditLogEvent.OnboardingUpdate, targetId: guild.id, changes });
}

/** Only that it was switched on or off is told, as a feature of the guild. */
export function setWelcomeScreen(world: World, guild: SimGuild, screen: SimGuild['welcomeScreen'], actor: Actor): void {
	const changes = changesBetween(guild.welcomeScreen, screen);
	if (changes.length === 0) return;
	guild.welcomeScreen = screen;
	audit(world, guild, actor, { type: AuditLogEvent.HomeSettingsUpdate, targetId: guild.id, changes });
	const others = guild.settings.features.filter((feature) => feature !== GuildFeature.WelcomeScreenEnabled);
	updateGuild(world, guild, { features: screen.enabled ? [...others, GuildFeature.WelcomeScreenEnabled] : others }, actor);
}
