import type { PieceEntry } from '../plugin/pieces';
import { SnapshotCommand } from './PluginSnapshotCommand';

export const commands: readonly PieceEntry[] = [{ store: 'commands', name: 'PluginSnapshotCommand', piece: SnapshotCommand }];
