import type { Command } from '@sapphire/framework';
import { VaultCommand } from './lib/VaultCommand';
import { privacyActions } from './privacy';

/** `/privacy`: for every member, about themselves. */
export class PrivacyCommand extends VaultCommand {
	public constructor(context: Command.LoaderContext, options: Command.Options) {
		super(context, options, 'privacy', privacyActions);
	}
}
