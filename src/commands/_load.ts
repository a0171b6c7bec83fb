import type { PieceEntry } from '../plugin/pieces';
import { ArchiveCommand } from './PluginArchiveCommand';
import { ArchiveThreadCommand } from './PluginArchiveThreadCommand';
import { PrivacyCommand } from './PluginPrivacyCommand';
import { SnapshotCommand } from './PluginSnapshotCommand';
import { VaultAdminCommand } from './PluginVaultCommand';

export const commands: readonly PieceEntry[] = [
	{ store: 'commands', name: 'PluginSnapshotCommand', piece: SnapshotCommand },
	{ store: 'commands', name: 'PluginArchiveCommand', piece: ArchiveCommand },
	{ store: 'commands', name: 'PluginArchiveThreadCommand', piece: ArchiveThreadCommand },
	{ store: 'commands', name: 'PluginPrivacyCommand', piece: PrivacyCommand },
	{ store: 'commands', name: 'PluginVaultCommand', piece: VaultAdminCommand }
];
