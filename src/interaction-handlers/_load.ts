import type { PieceEntry } from '../plugin/pieces';
import { VaultButtonHandler } from './PluginVaultButtons';

export const interactionHandlers: readonly PieceEntry[] = [
	{ store: 'interaction-handlers', name: 'PluginVaultButtons', piece: VaultButtonHandler }
];
