import { ComponentType, type ChatInputCommandInteraction, type ModalSubmitInteraction } from 'discord.js';
import { catalogues } from '../../locales';
import { placeChoices, type PlaceChoice } from '../../ui/archive/placeChoice';
import { ruleLines } from '../../ui/archive/status';
import { requestedText } from '../../ui/protection/change';
import { Refusal } from '../../ui/Refusal';
import { send } from '../../ui/reply';
import { archivePage } from '../../ui/settings/archivePage';
import { languagePage, logPage, rolesPage, settingsPage } from '../../ui/settings/page';
import { rightNames, rights, storedRoles } from '../../vault/settings/access';
import type { GuildChoices } from '../../vault/settings/GuildSettings';
import type { Action, ComponentInteraction, Request } from '../lib/Action';
import { changeSettings, inForce } from '../lib/changeSettings';
import { checkLogChannel } from '../lib/logChannel';
import { changedNumbers, isForm, numbersForm } from './settingsForm';

type SettingsRequest = Request<ChatInputCommandInteraction | ComponentInteraction | ModalSubmitInteraction>;

/** All that a server chooses for itself, in one place. What could cost snapshots waits, as deleting them does. */
export const settings: Action = {
	id: 'vault-settings',
	name: 'settings',
	needs: 'Administrator',
	touches: 'alarm',
	run: (request) => showAll(request),
	async form(request, [what, section]) {
		return what === 'change' && isForm(section) ? numbersForm(request.t, settings.id, section, await choicesOf(request)) : null;
	},
	async submit(request, [name]) {
		if (!isForm(name)) throw unknown();
		await apply(request, changedNumbers(request.interaction, name, await choicesOf(request)));
	},
	async press(request, [what, ...values]) {
		switch (what) {
			case 'all':
				return showAll(request);
			case 'change':
				return showSection(request, values[0]);
			case 'right':
				return showSection(request, 'roles', values[0]);
			case 'choice':
				return showArchive(request, placeChoice(values[0]));
			case 'server':
				return choosePlaces(request, placeChoice(values[0]), [request.guildId]);
			case 'places':
				return choosePlaces(request, placeChoice(values[0]), placesOf(request, values.slice(1)));
			case 'log':
				return apply(request, { logChannelId: logChannel(request, values[0]) });
			case 'language':
				return apply(request, { language: language(values[0]) });
			case 'roles':
				return apply(request, grant(request, values));
			default:
				throw unknown();
		}
	}
};

async function choicesOf({ guildId, vault }: SettingsRequest): Promise<Partial<GuildChoices>> {
	return inForce(vault, await vault.settings.get(guildId));
}

async function showAll(request: SettingsRequest, said = ''): Promise<void> {
	const { interaction, guildId, vault, t } = request;
	const archive = ruleLines(t, await vault.archive.status(guildId), guildId);
	await send(interaction, settingsPage(t, settings.id, await choicesOf(request), archive, said));
}

async function showSection(request: SettingsRequest, section: string | undefined, subject?: string): Promise<void> {
	const { interaction, t } = request;
	const choices = await choicesOf(request);
	if (section === 'archive') return showArchive(request, null);
	if (section === 'log') return send(interaction, logPage(t, settings.id, choices));
	if (section === 'language') return send(interaction, languagePage(t, settings.id, choices));
	if (section !== 'roles') throw unknown();
	await send(interaction, rolesPage(t, settings.id, choices, rightNames.find((name) => name === subject) ?? null));
}

async function showArchive({ interaction, guildId, vault, t }: SettingsRequest, choice: PlaceChoice | null): Promise<void> {
	const rules = ruleLines(t, await vault.archive.status(guildId), guildId);
	await send(interaction, archivePage(t, settings.id, rules, choice));
}

async function choosePlaces(request: SettingsRequest, choice: PlaceChoice, places: readonly string[]): Promise<void> {
	const { interaction, guildId, vault } = request;
	for (const id of places) await vault.archive.choose(guildId, id, placeChoices[choice], interaction.user.id);
	await showArchive(request, choice);
}

async function apply(request: SettingsRequest, change: Partial<GuildChoices>): Promise<void> {
	const waiting = Object.keys(change).length === 0 ? null : await changeSettings(request, change);
	await showAll(request, waiting ? requestedText(request.t, waiting) : request.t('settings.done'));
}

function placeChoice(name: string | undefined): PlaceChoice {
	if (name === undefined || !Object.hasOwn(placeChoices, name)) throw unknown();
	return name as PlaceChoice;
}

/** Channels of this server that the bot sees. */
function placesOf({ interaction }: SettingsRequest, ids: readonly string[]): readonly string[] {
	if (ids.every((id) => interaction.guild?.channels.cache.has(id))) return ids;
	throw new Refusal('refused.channel', (t) => t('refused.channel'));
}

/** Nothing chosen: no log channel. */
function logChannel({ interaction }: SettingsRequest, id: string | undefined): string | null {
	if (id === undefined) return null;
	checkLogChannel(interaction.guild, id);
	return id;
}

function language(locale: string | undefined): string | null {
	if (locale === 'own') return null;
	if (locale === undefined || !Object.hasOwn(catalogues, locale)) throw unknown();
	return locale;
}

/** Roles of this server alone. The menu's own value is all of them. */
function grant({ interaction }: SettingsRequest, [name, ...roles]: readonly string[]): Partial<GuildChoices> {
	const right = rightNames.find((each) => each === name);
	const isMenu = interaction.isMessageComponent() && interaction.componentType === ComponentType.RoleSelect;
	if (!right || !isMenu || !roles.every((id) => interaction.guild?.roles.cache.has(id))) throw unknown();
	return { [rights[right]]: storedRoles(roles) };
}

function unknown(): Refusal {
	return new Refusal('refused.unknown', (t) => t('refused.unknown'));
}
