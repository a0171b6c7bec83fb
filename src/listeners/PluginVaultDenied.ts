import { Events, Listener, type ChatInputCommandDeniedPayload, type UserError } from '@sapphire/framework';
import { translatorFor } from '../commands/lib/answer';
import { VaultCommand } from '../commands/lib/VaultCommand';
import { send } from '../ui/reply';
import { escape } from '../ui/text';

/** A precondition of the host's own denied one of our commands: the person is told, unless the host does or wants silence. */
export class DeniedListener extends Listener<typeof Events.ChatInputCommandDenied> {
	public constructor(context: Listener.LoaderContext, options: Listener.Options) {
		super(context, { ...options, event: Events.ChatInputCommandDenied });
	}

	public async run(error: UserError, { command, interaction }: ChatInputCommandDeniedPayload): Promise<void> {
		if (!(command instanceof VaultCommand) || interaction.replied || interaction.deferred || isSilent(error.context)) return;
		await send(interaction, { content: translatorFor(interaction)('refused.denied', { message: escape(error.message, 500) }) });
	}
}

function isSilent(context: unknown): boolean {
	return typeof context === 'object' && context !== null && 'silent' in context && context.silent === true;
}
