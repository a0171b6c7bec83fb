import { randomBytes } from 'node:crypto';
import { container } from '@sapphire/framework';
import type { Client, RepliableInteraction } from 'discord.js';
import { VaultEvents } from '../plugin/events';
import { textKey, type Translator } from '../locales';
import { VaultError } from '../vault/errors';
import { Refusal } from './Refusal';
import { sendFailure } from './reply';

/** Errors of these codes are the bot owner's to mend: they go to the log although they are expected. */
const ownersBusiness = new Set(['DatabaseUnreachable', 'DatabaseReadOnly', 'DatabaseBusy', 'SnapshotCorrupted']);

/** Turns whatever went wrong into a sentence for the person; what is not theirs to mend, into a line of the log and an event too. */
export async function answerFailure(interaction: RepliableInteraction, action: string, error: unknown, t: Translator): Promise<void> {
	const reference = newReference();
	if (!isExpected(error)) report(interaction.client, error, { action, guildId: interaction.guildId, reference });
	try {
		await sendFailure(interaction, sentence(error, reference, t));
	} catch (unsent) {
		container.logger.warn(`[Guild Vault] ${reference}: the person could not be told about a failed ${action}.`, unsent);
	}
}

/** Logs an error and tells the host's listeners. */
export function report(client: Client, error: unknown, context: { action: string; guildId: string | null; reference: string }): void {
	const place = context.guildId === null ? '' : ` in guild ${context.guildId}`;
	container.logger.error(`[Guild Vault] ${context.reference}: ${context.action} failed${place}.`, error);
	client.emit(VaultEvents.Error, error, context);
}

/** A number that a person can read out and the log can be searched for. */
export function newReference(): string {
	return randomBytes(4).toString('hex');
}

function isExpected(error: unknown): boolean {
	return (
		error instanceof Refusal || (error instanceof VaultError && !ownersBusiness.has(error.code) && textKey('error', error.code) !== null)
	);
}

function sentence(error: unknown, reference: string, t: Translator): string {
	if (error instanceof Refusal) return error.say(t);
	const key = error instanceof VaultError ? textKey('error', error.code) : null;
	const text = t(key ?? 'error.unexpected', { reference });
	const { line, problem } = error instanceof VaultError && error.code === 'FileInvalid' ? error.context : {};
	return typeof problem === 'string' ? `${text} ${t('file.problem', { line: Number(line), problem })}` : text;
}
