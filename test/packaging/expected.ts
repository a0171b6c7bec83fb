import { expect } from 'vitest';

/** What every bot has of the plugin, as it sees it itself. */
export const ours = {
	commands: ['snapshot', 'archive', 'archive thread', 'privacy', 'vault'],
	listeners: expect.arrayContaining(['PluginVaultDenied', 'PluginVaultGuildCreate', 'PluginVaultChange']) as string[],
	handlers: ['PluginVaultButtons', 'PluginVaultMenus', 'PluginVaultForms'],
	vault: true
};
