import type { Translator } from '../../locales';
import type { ImportedChain } from '../../vault/snapshots/file/imports';
import type { FilePreview } from '../../vault/snapshots/file/SnapshotFiles';
import { kindNames } from '../../vault/snapshots/model';
import { escape, fileSize, timestamp } from '../text';
import { label } from './label';

/** Snapshots that are named one by one; the rest are counted. */
const mostNamed = 15;

/** What a file holds, before anything is stored. Every field and state hash of it was checked already. */
export function previewLines(t: Translator, guildId: string, file: FilePreview): string[] {
	const { snapshots, bytes, originGuildId } = file;
	const rest = snapshots.length - mostNamed;
	return [
		`**${t('import.preview', { count: snapshots.length, size: fileSize(t, bytes) })}**`,
		originGuildId === guildId ? t('import.own') : t('import.foreign', { guild: originGuildId }),
		t('import.checked'),
		...snapshots.slice(0, mostNamed).map(({ name, createdAt, captures, stateHash }) => {
			const counts = kindNames.flatMap((kind) => (captures[kind] ? [t(`count.${kind}`, { count: captures[kind].count })] : [])).join(', ');
			const title = name === null ? '' : ` · ${escape(name)}`;
			return `- ${timestamp(createdAt)}${title} · ${counts} · \`${stateHash.slice(0, 8)}\``;
		}),
		...(rest > 0 ? [t('import.more', { count: rest })] : [])
	];
}

/** The imports of a guild, each with its snapshots' numbers. */
export function importLines(t: Translator, guildId: string, imports: readonly ImportedChain[]): string[] {
	if (imports.length === 0) return [t('imports.empty')];
	return imports.flatMap(({ id, originGuildId, importedAt, snapshots }) => [
		`**${t('imports.one', { id: String(id), count: snapshots.length, time: timestamp(importedAt) })}**`,
		originGuildId === guildId ? t('import.own') : t('import.foreign', { guild: originGuildId }),
		...snapshots.map((snapshot) => `- ${label(t, snapshot)} · ${timestamp(snapshot.createdAt)}`),
		''
	]);
}
