import {
	MessageFlags,
	type AutocompleteInteraction,
	type ChatInputCommandInteraction,
	type Interaction,
	type MessageContextMenuCommandInteraction,
	type ModalSubmitInteraction,
	type RepliableInteraction,
	type Snowflake
} from 'discord.js';
import type { Translator } from '../../locales';
import { vaultOf } from '../../plugin/vaults';
import { answerFailure, newReference, report } from '../../ui/failure';
import { admit, hasOneOf, type Need } from '../../ui/guard';
import { briefEmbed } from '../../ui/health/brief';
import { hostLanguage } from '../../ui/hostTexts';
import { endWith } from '../../ui/reply';
import { Refusal } from '../../ui/Refusal';
import { speak } from '../../ui/speak';
import { rolesWith, type Right } from '../../vault/settings/access';
import type { Action, ComponentInteraction, Request, Verb } from './Action';

/*
 * The boundary between Discord and the vault, for commands, autocomplete, components and forms: who may act is checked here, answers are
 * deferred within the 3 seconds that Discord gives, and whatever is thrown becomes a sentence for the person.
 * https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback
 */

type Asked = Pick<Verb<never>, 'id' | 'needs' | 'touches' | 'grant'>;

export function answerCommand<I extends ChatInputCommandInteraction | MessageContextMenuCommandInteraction>(
	interaction: I,
	verb: Verb<I>
): Promise<void> {
	return within(interaction, verb, async (request) => {
		await interaction.deferReply({ flags: MessageFlags.Ephemeral });
		await verb.run(request);
	});
}

export function answerComponent(interaction: ComponentInteraction, action: Action, args: readonly string[]): Promise<void> {
	return within(interaction, action, async (request) => {
		const form = (await action.form?.(request, args)) ?? null;
		if (form) return interaction.showModal(form);
		await interaction.deferUpdate();
		await action.press?.(request, args);
	});
}

/** A form that a component opened renews that component's message. */
export function answerForm(interaction: ModalSubmitInteraction, action: Action, args: readonly string[]): Promise<void> {
	return within(interaction, action, async (request) => {
		await (interaction.isFromMessage() ? interaction.deferUpdate() : interaction.deferReply({ flags: MessageFlags.Ephemeral }));
		await action.submit?.(request, args);
	});
}

/** Suggestions have no place for a sentence: who may not have them, and whatever fails, gets none. */
export async function answerAutocomplete(
	interaction: AutocompleteInteraction,
	action: Action,
	choices: (request: Request<AutocompleteInteraction>) => Promise<readonly { name: string; value: string | number }[]>
): Promise<void> {
	let found: readonly { name: string; value: string | number }[] = [];
	try {
		found = await choices(await admitted(interaction, action));
	} catch (error) {
		if (!(error instanceof Refusal))
			report(interaction.client, error, { action: `${action.id}:autocomplete`, guildId: interaction.guildId, reference: newReference() });
	}
	await interaction.respond(found);
}

async function within<I extends RepliableInteraction>(
	interaction: I,
	verb: Asked,
	work: (request: Request<I>) => Promise<void>
): Promise<void> {
	try {
		const request = await admitted(interaction, verb);
		warn(request, verb);
		await work(request);
	} catch (error) {
		await answerFailure(interaction, verb.id, error, await translatorFor(interaction));
	}
}

/** What stands in the way of what is asked for is said at the end of the answer, also of one that went well. */
function warn({ interaction, guildId, vault, t }: Request<RepliableInteraction>, { touches }: Asked): void {
	const ending = touches && briefEmbed(t, vault.health.rights(guildId, touches));
	if (ending) endWith(interaction, ending);
}

async function admitted<I extends RepliableInteraction | AutocompleteInteraction>(
	interaction: I,
	{ needs, grant }: Asked
): Promise<Request<I>> {
	const vault = vaultOf(interaction.client);
	const guildId = await admitOrGranted(interaction, needs === 'Protected' ? vault.options.snapshots.protection.who : needs, grant);
	return { interaction, guildId, vault, t: await translatorFor(interaction) };
}

/** Whoever may by Discord's permissions, and members of a role to which the guild gave the right. */
async function admitOrGranted(interaction: Interaction, needs: Need | null, grant: Right | undefined): Promise<Snowflake> {
	try {
		return admit(interaction, needs);
	} catch (refusal) {
		if (!grant || !interaction.inGuild()) throw refusal;
		const choices = await vaultOf(interaction.client).settings.get(interaction.guildId);
		if (!hasOneOf(interaction, rolesWith(choices, grant))) throw refusal;
		return interaction.guildId;
	}
}

/** Checks that the person may ask for what could cost snapshots, where an action does so in some cases only. */
export function admitProtected({ interaction, vault }: Request<RepliableInteraction>): void {
	admit(interaction, vault.options.snapshots.protection.who);
}

/** In the language of the person's client, unless the host has chosen another. */
export async function translatorFor(interaction: RepliableInteraction | AutocompleteInteraction): Promise<Translator> {
	const { user, channel, guild, guildLocale: interactionGuildLocale, locale: interactionLocale } = interaction;
	const chosen = await hostLanguage({ user, channel, guild, interactionGuildLocale, interactionLocale });
	return speak(chosen ?? interactionLocale, vaultOf(interaction.client).options.translate);
}
