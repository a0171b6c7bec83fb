import { createHash } from 'node:crypto';
import { ButtonStyle, type ChatInputCommandInteraction } from 'discord.js';
import { checkConfirmation, confirmation } from '../../ui/confirmation';
import { send } from '../../ui/reply';
import { label } from '../../ui/snapshot/label';
import { pruneLines } from '../../ui/snapshot/prune';
import type { RetentionVerdict } from '../../vault/snapshots/Snapshots';
import type { Action, ComponentInteraction, Request } from '../lib/Action';
import { paged } from '../lib/paged';

/** Shows what the rules of retention keep and what they let go; does it at once when that is confirmed, instead of with the next snapshot. */
export const prune: Action = {
	id: 'snapshot-prune',
	name: 'prune',
	needs: 'Administrator',
	run: (request) => show(request, 0),
	async press(request, args) {
		if (args.length === 1) return show(request, Number(args[0]));
		const { interaction, guildId, vault, t } = request;
		const { subject } = checkConfirmation(interaction.user.id, args);
		// What was shown is what is done: where the plan is another by now, it is shown again.
		if (subject !== digestOf(await vault.snapshots.planPrune(guildId))) return show(request, 0);
		const gone = await vault.snapshots.prune(guildId);
		const labels = gone.map((snapshot) => label(t, snapshot)).join(', ');
		await send(interaction, { content: t('prune.done', { count: gone.length, labels }), embeds: [], components: [] });
	}
};

async function show(request: Request<ChatInputCommandInteraction | ComponentInteraction>, page: number): Promise<void> {
	const { interaction, guildId, vault, t } = request;
	const plan = await vault.snapshots.planPrune(guildId);
	const answer = paged(t, t('prune.title'), pruneLines(t, plan, await vault.retention(guildId)), page, prune.id);
	const going = plan.filter((verdict) => verdict.prune !== null).length;
	if (going === 0) return send(interaction, answer);
	const ask = confirmation(prune.id, interaction.user.id, digestOf(plan), [
		{ answer: 'yes', label: t('prune.confirm', { count: going }), style: ButtonStyle.Danger }
	]);
	await send(interaction, { ...answer, components: [...(answer.components ?? []), ask.row] });
}

/** Names the set of snapshots that would go, in a few characters. */
function digestOf(plan: readonly RetentionVerdict[]): string {
	const ids = plan.filter((verdict) => verdict.prune !== null).map(({ id }) => id);
	return createHash('sha256').update(ids.join(',')).digest('base64url').slice(0, 16);
}
