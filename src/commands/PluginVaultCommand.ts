import type { Command } from '@sapphire/framework';
import { VaultCommand } from './lib/VaultCommand';
import { vaultActions } from './vault';

/** `/vault`: how the vault itself is, and how it is run. */
export class VaultAdminCommand extends VaultCommand {
	public constructor(context: Command.LoaderContext, options: Command.Options) {
		super(context, options, 'vault', vaultActions);
	}
}
