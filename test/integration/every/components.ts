import { ComponentType, type APIMessage, type APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Run } from '../../discord/interactions';
import type { TestBot } from '../bot';
import type { Person } from '../people';

/** A button, or a choice in a menu. */
export interface Usable {
	/** As the handler gets it: of a menu, with the value that was chosen. */
	readonly asked: string;
	/** What it does, apart from what it does it to. */
	readonly shape: string;
	use(bot: TestBot, person: Person): Promise<Run>;
}

/** What can be pressed or chosen on a message as it is now, also when the message is another one by then. */
export function usableOn(message: APIMessage): Usable[] {
	const rows = (message.components ?? []).filter((row) => row.type === ComponentType.ActionRow);
	const again = (bot: TestBot): APIMessage => {
		const stored = bot.sim.interactions.messages.find(message.channel_id, message.id)!;
		stored.components = rows;
		return stored;
	};
	return rows
		.flatMap((row) => row.components)
		.flatMap((each): Usable[] => {
			if (!('custom_id' in each) || each.disabled) return [];
			if (each.type === ComponentType.Button) {
				const press: Usable['use'] = (bot, { id: user }) => bot.sim.interactions.click(again(bot), each.custom_id, { user });
				return [{ asked: each.custom_id, shape: shapeOf(each.custom_id), use: press }];
			}
			const things = { [ComponentType.RoleSelect]: 'roles', [ComponentType.ChannelSelect]: 'channels' } as const;
			if (each.type === ComponentType.RoleSelect || each.type === ComponentType.ChannelSelect) {
				const choose: Usable['use'] = (bot, { id: user }) => {
					const [value] = [...bot.guild[things[each.type]].values()].filter(
						({ id, ...thing }) => id !== bot.guild.id && (!('type' in thing) || thing.type === 0)
					);
					return bot.sim.interactions.select(again(bot), each.custom_id, [value!.id], { user });
				};
				return [{ asked: `${each.custom_id}:1`, shape: shapeOf(each.custom_id), use: choose }];
			}
			if (each.type !== ComponentType.StringSelect) throw new Error(`Nobody here can use a component of type ${each.type}.`);
			return each.options.map(({ value }) => ({
				asked: `${each.custom_id}:${value}`,
				shape: `${shapeOf(each.custom_id)}:${shapeOf(value)}`,
				use: (bot, { id: user }) => bot.sim.interactions.select(again(bot), each.custom_id, [value], { user })
			}));
		});
}

/** `vault:snapshot-view:12:section` and the like, without the numbers, persons and times. */
function shapeOf(customId: string): string {
	return customId
		.split(':')
		.map((part) => (/^[a-zA-Z-]{2,15}$/.test(part) ? part : '#'))
		.join(':');
}

export function isForm(seen: APIMessage | APIModalInteractionResponseCallbackData): seen is APIModalInteractionResponseCallbackData {
	return !('channel_id' in seen);
}

/** Every field of a form with the same text. */
export function filled(form: APIModalInteractionResponseCallbackData, text: string): Record<string, string> {
	const fields = form.components.flatMap((each) => {
		if (each.type === ComponentType.Label) return [each.component];
		return each.type === ComponentType.ActionRow ? each.components : [];
	});
	return Object.fromEntries(fields.map(({ custom_id: id }) => [id, text]));
}
