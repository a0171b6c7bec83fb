import type { Translator } from '../../locales';
import type { BlockedStep, Note, Step } from '../../vault/restore/model';
import type { RestorePreview } from '../../vault/restore/Restores';
import { permissionNames } from '../permissions';
import { timestamp } from '../text';
import { blockText } from './block';
import { durationText, fieldText, planNames, verbText, type NameOf } from './words';

/** Names in one line. */
const mostNames = 10;

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

/** Things of which the same is to be said are in one line. */
function noteLines(t: Translator, steps: readonly Step[], names: NameOf): string[] {
	const groups = new Map<string, { readonly note: Note; readonly names: string[] }>();
	for (const { kind, nodes, notes } of steps) {
		for (const note of notes) {
			const key = JSON.stringify(Object.values(note).map(String));
			const group = groups.get(key) ?? { note, names: [] };
			groups.set(key, group);
			group.names.push(...nodes.map(({ id }) => names(kind, id)));
		}
	}
	if (groups.size === 0) return [];
	const lines = [...groups.values()].map((group) => `- ${noteText(t, group.note, someNames(t, group.names))}`);
	return [`**${t('restore.notes', { count: groups.size })}**`, ...lines];
}

function someNames(t: Translator, names: readonly string[]): string {
	const left = names.length - mostNames;
	const shown = names.slice(0, mostNames).join(', ');
	return left > 0 ? `${shown} ${t('restore.more', { count: left })}` : shown;
}

function noteText(t: Translator, note: Note, name: string): string {
	switch (note.reason) {
		case 'permissions_left_out':
			return t('restore.note.permissions_left_out', { name, permissions: permissionNames(t, note.permissions).join(', ') });
		case 'overwrites_left_out':
			return t('restore.note.overwrites_left_out', { name, count: note.count });
		case 'field_left_out':
			return t('restore.note.field_left_out', { name, field: fieldText(t, note.field), feature: note.feature });
		case 'bitrate_capped':
			return t('restore.note.bitrate_capped', { name, to: note.to / 1000 });
		case 'rolled_on':
			return t('restore.note.rolled_on', { name, time: timestamp(note.to) });
		default:
			return t(`restore.note.${note.reason}`, { name });
	}
}
