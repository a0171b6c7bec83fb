import { expect } from 'vitest';

/** What every bot has of the plugin, as it sees it itself. */
export const ours = {
	commands: ['snapshot', 'archive thread'],
	listeners: expect.arrayContaining(['PluginVaultDenied', 'PluginVaultGuildCreate', 'PluginVaultRoleCreateChange']) as string[],
	handlers: ['PluginVaultButtons', 'PluginVaultMenus', 'PluginVaultForms'],
	vault: true
};
