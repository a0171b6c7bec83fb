import { container, Plugin, postInitialization, preLogin, type SapphireClient } from '@sapphire/framework';
import type { ClientOptions } from 'discord.js';
import { compose } from './compose';
import { loadPieces, pieceNames } from './pieces';
import { resolveOptions } from './resolve';
import { closeWithClient } from './shutdown';
import { setVault, vaultOf } from './vaults';

/** The plugin's hooks. They run for every client of the process, and each gets a vault of its own. */
export class VaultPlugin extends Plugin {
	/** Stores exist, nothing is loaded yet: the options are checked, our pieces are queued. */
	public static override [postInitialization](this: SapphireClient, options: ClientOptions): void {
		const resolved = resolveOptions(options.vault, pieceNames);
		const vault = compose(this, resolved);
		setVault(this, vault);
		container.vault = vault;
		loadPieces(resolved.pieces);
		closeWithClient(this, vault);
	}

	/** Before the bot connects: what fails here rejects `client.login()`, and the bot does not start half. */
	public static override async [preLogin](this: SapphireClient): Promise<void> {
		await vaultOf(this).open();
	}
}
