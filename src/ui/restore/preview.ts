import { textKey, type Translator } from '../../locales';
import type { BlockedStep, Note, Step } from '../../vault/restore/model';
import type { RestorePreview } from '../../vault/restore/Restores';
import { permissionNames } from '../permissions';
import { durationText, planNames, verbText, type NameOf } from './words';

/** What would be done, thing by thing; what cannot be done and why; what it costs. */
export function previewLines(t: Translator, preview: RestorePreview): string[] {
	const { plan, target, live, duration, limits } = preview;
	const names = planNames(t, target, live);
	if (plan.steps.length === 0) return [t('restore.nothing'), ...blockedLines(t, plan.blocked, names)];
	return [
		t('restore.summary', { count: plan.steps.length, duration: durationText(t, duration) }),
		...limits.map((limit) => t(`restore.limit.${limit}`)),
		...sections(t, plan.steps, names),
		...blockedLines(t, plan.blocked, names),
		...noteLines(t, plan.steps, names),
		`**${t('restore.requests')}**`,
		...preview.requests.map(({ route, count }) => `- ${count} × \`${route}\``)
	];
}

function sections(t: Translator, steps: readonly Step[], names: NameOf): string[] {
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
		const warning = kind === 'channel' && verb === 'delete' ? [t('restore.messages')] : [];
		const lines = nodes.map(({ id }) => `- ${verb === 'move' ? t('restore.order') : names(kind, id)}`);
		return [`**${title}**`, ...warning, ...lines];
	});
}

function blockedLines(t: Translator, blocked: readonly BlockedStep[], names: NameOf): string[] {
	if (blocked.length === 0) return [];
	const lines = blocked.map(({ kind, verb, node, block }) => {
		const permissions = permissionNames(t, block.permissions ?? 0n).join(', ');
		const field = (block.field !== undefined && textKey('field', block.field)) || 'field.type';
		const reason = t(`restore.why.${block.reason}`, { permissions, field: t(field), feature: block.feature ?? '' });
		return `- ${t('restore.block', { verb: verbText(t, kind, verb), name: names(kind, node.id), reason })}`;
	});
	return [`**${t('restore.blocked', { count: blocked.length })}**`, ...lines];
}

function noteLines(t: Translator, steps: readonly Step[], names: NameOf): string[] {
	const notes = steps.flatMap(({ kind, nodes, notes: all }) =>
		all.map((note) => `- ${noteText(t, note, nodes.map(({ id }) => names(kind, id)).join(', '))}`)
	);
	return notes.length === 0 ? [] : [`**${t('restore.notes', { count: notes.length })}**`, ...notes];
}

function noteText(t: Translator, note: Note, name: string): string {
	switch (note.reason) {
		case 'type_fallback':
			return t('restore.note.type_fallback', { name });
		case 'permissions_left_out':
			return t('restore.note.permissions_left_out', { name, permissions: permissionNames(t, note.permissions).join(', ') });
		case 'overwrites_left_out':
			return t('restore.note.overwrites_left_out', { name, count: note.count });
	}
}
