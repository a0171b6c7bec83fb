import type { Command } from '@sapphire/framework';
import { archiveThread } from './archive/thread';
import { VaultMenuCommand } from './lib/VaultMenuCommand';

/** "Archive thread", in the context menu of messages. */
export class ArchiveThreadCommand extends VaultMenuCommand {
	public constructor(context: Command.LoaderContext, options: Command.Options) {
		super(context, options, 'archive-thread', archiveThread);
	}
}
