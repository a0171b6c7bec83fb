import type { Translator } from '../../locales';
import type { Note } from '../../vault/restore/model';
import type { KeptNote } from '../../vault/restore/shortfalls';
import { permissionNames } from '../permissions';
import { timestamp } from '../text';
import { fieldText, type NameOf } from './words';

/** Names in one line. */
const mostNames = 10;

/** What is done otherwise: things of which the same is to be said are in one line. */
export function noteTexts(t: Translator, notes: readonly Pick<KeptNote, 'kind' | 'id' | 'note'>[], names: NameOf): string[] {
	const groups = new Map<string, { readonly note: Note; readonly names: string[] }>();
	for (const { kind, id, note } of notes) {
		const key = JSON.stringify(Object.values(note).map(String));
		const group = groups.get(key) ?? { note, names: [] };
		groups.set(key, group);
		group.names.push(names(kind, id));
	}
	return [...groups.values()].map((group) => `- ${noteText(t, group.note, someNames(t, group.names))}`);
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
