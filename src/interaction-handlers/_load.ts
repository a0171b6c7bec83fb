import type { PieceEntry } from '../plugin/pieces';
import { VaultButtonHandler } from './PluginVaultButtons';
import { VaultFormHandler } from './PluginVaultForms';
import { VaultMenuHandler } from './PluginVaultMenus';

export const interactionHandlers: readonly PieceEntry[] = [
	{ store: 'interaction-handlers', name: 'PluginVaultButtons', piece: VaultButtonHandler },
	{ store: 'interaction-handlers', name: 'PluginVaultMenus', piece: VaultMenuHandler },
	{ store: 'interaction-handlers', name: 'PluginVaultForms', piece: VaultFormHandler }
];
