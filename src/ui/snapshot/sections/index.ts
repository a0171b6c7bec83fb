import type { Translator } from '../../../locales';
import { kindNames, type GuildState, type KindName, type SnapshotSummary } from '../../../vault/snapshots/model';
import { captureText } from '../captures';
import { namesOf, type Names } from '../names';
import { banEntries } from './bans';
import { channelEntries } from './channels';
import { anyEntries } from './any';
import { overviewLines } from './overview';
import { permissionEntries } from './permissions';
import { pinEntries } from './pins';
import { roleEntries } from './roles';

/** A part of a snapshot that is looked at by itself: what it is about, or one kind of thing. */
export type Section = 'overview' | KindName;
export const sections: readonly Section[] = ['overview', ...kindNames];

/** One thing, in one or more lines that belong together. */
export interface Entry {
	readonly lines: readonly string[];
	/** What it is found by. */
	readonly words: string;
}

export type EntriesOf = (t: Translator, state: GuildState, names: Names) => readonly Entry[];

/** Kinds that read better in a way of their own. */
const own: Readonly<Partial<Record<KindName, EntriesOf>>> = {
	channel: channelEntries,
	role: roleEntries,
	permission: permissionEntries,
	ban: banEntries,
	pin: pinEntries
};

/** A section in lines; with `query` only what holds all its words. */
export function sectionLines(t: Translator, snapshot: SnapshotSummary, state: GuildState, section: Section, query: string): string[] {
	if (section === 'overview') return overviewLines(t, snapshot, state);
	const names = namesOf(t, state);
	const entries = own[section]?.(t, state, names) ?? anyEntries(t, section, state, names);
	const words = query.toLocaleLowerCase(t.locale).split(/\s+/).filter(Boolean);
	const found = entries.filter((entry) => words.every((word) => entry.words.toLocaleLowerCase(t.locale).includes(word)));
	const head = captureText(t, section, snapshot.captures[section]);
	const lines = found.flatMap((entry) => entry.lines);
	if (query === '') return [head, '', ...(lines.length === 0 ? [t('view.nothing')] : lines)];
	return [head, t('view.found', { count: found.length }), '', ...lines];
}
