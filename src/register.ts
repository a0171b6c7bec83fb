import { postInitialization, preLogin, SapphireClient } from '@sapphire/framework';
import { VaultPlugin } from './plugin/VaultPlugin';

/** The types come along, so that this import alone makes the client option `vault` known. */
export type * from './index';

SapphireClient.plugins.registerPostInitializationHook(VaultPlugin[postInitialization], 'GuildVault-PostInitialization');
SapphireClient.plugins.registerPreLoginHook(VaultPlugin[preLogin], 'GuildVault-PreLogin');
