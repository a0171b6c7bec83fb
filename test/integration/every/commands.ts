import { ApplicationCommandOptionType as Type, ApplicationCommandType, type APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import { archiveActions } from '../../../src/commands/archive';
import type { Action } from '../../../src/commands/lib/Action';
import { privacyActions } from '../../../src/commands/privacy';
import { snapshotActions } from '../../../src/commands/snapshot';
import { vaultActions } from '../../../src/commands/vault';
import type { TestBot } from '../bot';

const rooms: Readonly<Record<string, readonly Action[]>> = {
	archive: archiveActions,
	privacy: privacyActions,
	snapshot: snapshotActions,
	vault: vaultActions
};

/** For `it.each`, before there is a bot. */
export const everyAction: readonly { readonly command: string; readonly action: Action }[] = Object.entries(rooms).flatMap(
	([command, actions]) => actions.map((action) => ({ command, action }))
);

/** The options that Discord offers for a subcommand. */
export function optionsOf({ application }: TestBot, command: string, action: Action): readonly APIApplicationCommandBasicOption[] {
	const registered = [...application.commands.values()].find(
		({ name, type }) => name === command && type === ApplicationCommandType.ChatInput
	);
	const subcommand = registered?.options?.find(({ name }) => name === action.name);
	if (subcommand?.type !== Type.Subcommand) throw new Error(`/${command} ${action.name} is not registered.`);
	return (subcommand.options ?? []) as readonly APIApplicationCommandBasicOption[];
}
