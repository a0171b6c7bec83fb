import type { PieceEntry } from '../plugin/pieces';
import { ArchiveThreadCommand } from './PluginArchiveThreadCommand';
import { SnapshotCommand } from './PluginSnapshotCommand';

export const commands: readonly PieceEntry[] = [
	{ store: 'commands', name: 'PluginSnapshotCommand', piece: SnapshotCommand },
	{ store: 'commands', name: 'PluginArchiveThreadCommand', piece: ArchiveThreadCommand }
];
