import type { Translator } from '../../locales';
import type { BlockedStep, Step } from '../../vault/restore/model';
import type { RestorePreview } from '../../vault/restore/Restores';
import { blockText } from './block';
import { noteTexts } from './note';
import { durationText, planNames, verbText, type NameOf } from './words';

/** What would be done, thing by thing; what cannot be done and why; what it costs. */
export function previewLines(t: Translator, preview: RestorePreview): string[] {
	const { plan, target, live, duration, limits } = preview;
	const names = planNames(t, target, live);
	if (plan.steps.length === 0) return [t('restore.nothing'), ...blockedLines(t, plan.blocked, names)];
	return [
		t('restore.summary', { count: plan.steps.length, duration: durationText(t, duration) }),
		...limits.map((limit) => t(`restore.limit.${limit}`)),
		...sections(t, preview, names),
		...blockedLines(t, plan.blocked, names),
		...noteLines(t, plan.steps, names),
		`**${t('restore.requests')}**`,
		...preview.requests.map(({ route, count }) => `- ${count} × \`${route}\``)
	];
}

function sections(t: Translator, { plan: { steps }, lostMessages }: RestorePreview, names: NameOf): string[] {
	const groups = new Map<string, Step[]>();
	for (const step of steps) {
		const key = `${step.kind}:${step.verb}`;
		groups.set(key, [...(groups.get(key) ?? []), step]);
	}
	return [...groups.values()].flatMap((group) => {
		const [first] = group;
		if (!first) return [];
		const { kind, verb } = first;
		const nodes = group.flatMap((step) => step.nodes);
		const title = t('restore.section', { kind: t(`kind.${kind}`), verb: verbText(t, kind, verb), count: nodes.length });
		const warning = kind === 'channel' && verb === 'delete' ? [lostText(t, lostMessages)] : [];
		const lines = nodes.map(({ id }) => `- ${verb === 'move' ? t('restore.order') : names(kind, id)}`);
		return [`**${title}**`, ...warning, ...lines];
	});
}

function lostText(t: Translator, count: number | null): string {
	return count === null ? t('restore.messages.unknown') : t('restore.messages.known', { count });
}

function blockedLines(t: Translator, blocked: readonly BlockedStep[], names: NameOf): string[] {
	if (blocked.length === 0) return [];
	const lines = blocked.map(({ kind, verb, node: { id }, block }) => `- ${blockText(t, { kind, verb, id, block }, names)}`);
	return [`**${t('restore.blocked', { count: blocked.length })}**`, ...lines];
}

function noteLines(t: Translator, steps: readonly Step[], names: NameOf): string[] {
	const notes = steps.flatMap((step) => step.notes.flatMap((note) => step.nodes.map(({ id }) => ({ kind: step.kind, id, note }))));
	const lines = noteTexts(t, notes, names);
	return lines.length === 0 ? [] : [`**${t('restore.notes', { count: lines.length })}**`, ...lines];
}
