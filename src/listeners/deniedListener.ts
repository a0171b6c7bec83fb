import {
	type Events,
	Listener,
	type ChatInputCommandDeniedPayload,
	type ContextMenuCommandDeniedPayload,
	type UserError
} from '@sapphire/framework';
import { translatorFor } from '../commands/lib/answer';
import { VaultCommand } from '../commands/lib/VaultCommand';
import { VaultMenuCommand } from '../commands/lib/VaultMenuCommand';
import { send } from '../ui/reply';
import { escape } from '../ui/text';

type Payload = ChatInputCommandDeniedPayload | ContextMenuCommandDeniedPayload;

/** A precondition of the host's own denied one of our commands: the person is told, unless the host does or wants silence. */
export function deniedListener(event: typeof Events.ChatInputCommandDenied | typeof Events.ContextMenuCommandDenied) {
	return class DeniedListener extends Listener<typeof event> {
		public constructor(context: Listener.LoaderContext, options: Listener.Options) {
			super(context, { ...options, event });
		}

		public async run(error: UserError, { command, interaction }: Payload): Promise<void> {
			const isOurs = command instanceof VaultCommand || command instanceof VaultMenuCommand;
			if (!isOurs || !interaction.isRepliable() || interaction.replied || interaction.deferred || isSilent(error.context)) return;
			await send(interaction, { content: (await translatorFor(interaction))('refused.denied', { message: escape(error.message, 500) }) });
		}
	};
}

function isSilent(context: unknown): boolean {
	return typeof context === 'object' && context !== null && 'silent' in context && context.silent === true;
}
