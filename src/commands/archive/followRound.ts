import { setTimeout as sleep } from 'node:timers/promises';
import type { ChatInputCommandInteraction } from 'discord.js';
import { roundLines, statusHint } from '../../ui/archive/status';
import { answerLife, editPause, lastWords } from '../../ui/limits';
import { send } from '../../ui/reply';
import type { ArchiveStatus } from '../../vault/archive/Archive';
import { VaultError } from '../../vault/errors';
import type { Request } from '../lib/Action';

type Asked = Request<ChatInputCommandInteraction>;

/** Shows how far the archive's round is, until it is up to date, as long as the answer can be edited. The round itself goes on whatever becomes of the answer. */
export async function followRound(request: Asked): Promise<void> {
	const end = Date.now() + answerLife - lastWords;
	for (let shown = ''; Date.now() < end; await sleep(editPause, undefined, { ref: false })) {
		const state = await stateOf(request);
		if (!state) return;
		const content = textOf(request, state);
		if (content !== shown) await send(request.interaction, { content });
		if (!state.isUnderWay || state.isPaused) return;
		shown = content;
	}
}

/** `null` when the bot stops. */
async function stateOf({ vault, guildId }: Asked): Promise<ArchiveStatus | null> {
	try {
		return await vault.archive.status(guildId);
	} catch (error) {
		if (error instanceof VaultError && error.code === 'VaultClosed') return null;
		throw error;
	}
}

/** Before the round has begun, the last one says nothing. */
function textOf({ t }: Asked, state: ArchiveStatus): string {
	const isBegun = state.round !== null && (state.round.finished_at === null || !state.isUnderWay);
	const lines = [...(state.isUnderWay ? [t('sync.ordered')] : []), ...(isBegun ? roundLines(t, state) : [])];
	return [...lines, statusHint(t)].join('\n');
}
