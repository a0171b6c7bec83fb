import { textKey, type Translator } from '../../locales';
import type { Step, Verb } from '../../vault/restore/model';
import type { GuildState, KindName } from '../../vault/snapshots/model';
import { namesOf } from '../snapshot/names';
import { escape } from '../text';

/** What things of a plan are called: as the snapshot has them, or, where they are to go, as they are now. */
export type NameOf = (kind: KindName, id: string) => string;

export function planNames(t: Translator, target: GuildState, live: GuildState): NameOf {
	const [wanted, present] = [namesOf(t, target), namesOf(t, live)];
	return (kind, id) => {
		// Of what there is one, there is no name.
		if (id === target.guildId && kind !== 'role') return t(kind === 'channel' ? 'restore.order' : `kind.${kind}`);
		return (target.nodes[kind].has(id) ? wanted : present).of(kind, id);
	};
}

/** What it means to delete what is no thing of its own. */
const deletions: { readonly [K in KindName]?: 'restore.verb.lift' | 'restore.verb.empty' | 'restore.verb.unpin' } = {
	ban: 'restore.verb.lift',
	member: 'restore.verb.empty',
	pin: 'restore.verb.unpin'
};

export function verbText(t: Translator, kind: KindName, verb: Verb): string {
	const own = verb === 'delete' ? deletions[kind] : undefined;
	return t(own ?? `restore.verb.${verb}`);
}

/** One step in a line, with the name of what it is about if that is one thing. */
export function stepText(t: Translator, { kind, verb, nodes }: Step): string {
	const words = { kind: t(`kind.${kind}`), verb: verbText(t, kind, verb) };
	const [node, ...others] = nodes;
	if (verb === 'move') return t('restore.step', { ...words, name: t('restore.order') });
	const name = node?.values['name'];
	if (others.length > 0 || typeof name !== 'string') return t('restore.step.many', { ...words, count: nodes.length });
	return t('restore.step', { ...words, name: escape(name, 60) });
}

/** A length of time in the largest unit that fits: `5 minutes`, `2 days`. */
export function durationText(t: Translator, milliseconds: number): string {
	const units = [
		['day', 86_400_000],
		['hour', 3_600_000],
		['minute', 60_000],
		['second', 1000]
	] as const;
	const [unit, size] = units.find(([, length]) => milliseconds >= length * 1.5) ?? units[3];
	const count = Math.max(1, Math.round(milliseconds / size));
	return new Intl.NumberFormat(t.locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}

export function kindText(t: Translator, kind: string): string {
	const key = textKey('kind', kind);
	return key ? t(key) : kind;
}

export function fieldText(t: Translator, field: string): string {
	const key = textKey('field', field);
	return key ? t(key) : field;
}
