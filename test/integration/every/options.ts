import { ApplicationCommandOptionType as Type, type APIApplicationCommandBasicOption } from 'discord-api-types/v10';
import type { Action } from '../../../src/commands/lib/Action';
import type { OptionValue } from '../../discord/interactions';
import { optionsOf } from './commands';
import type { Home } from './home';

/** What is required, with values that fit. */
export function requiredOf(home: Home, command: string, action: Action): Record<string, OptionValue> {
	const required = optionsOf(home.bot, command, action).filter((option) => option.required);
	return Object.fromEntries(required.map((option) => [option.name, sampleOf(home, option, 'own')]));
}

/** All options but those that leave something out, with values that fit. Of several choices, the last. */
export function allOf(home: Home, command: string, action: Action): Record<string, OptionValue> {
	const options = optionsOf(home.bot, command, action).filter(({ name }) => !narrowing.has(name) && !proofs.has(name));
	return Object.fromEntries(options.map((option) => [option.name, sampleOf(home, option, 'own')]));
}

const narrowing = new Set(['kind', 'part', 'search']);
/** Of several proofs, one is wanted. */
const proofs = new Set(['server', 'code']);

/** What an option may hold. A thing that the bot keeps is of this server, or of the other one. */
export function sampleOf(home: Home, option: APIApplicationCommandBasicOption, whose: 'own' | 'foreign'): OptionValue {
	if ('choices' in option && option.choices?.length) return option.choices.at(-1)!.value;
	switch (option.name) {
		case 'snapshot':
		case 'from':
		case 'to':
			return whose === 'own' ? home.own : home.foreign;
		case 'server':
			return (whose === 'own' ? home.bot.guild : home.other).id;
		case 'archived':
			return whose === 'own' ? home.talk.id : home.foreignTalk.id;
		case 'query':
			return 'apple';
		default:
			return byType(home, option);
	}
}

function byType({ bot: { guild, sim }, file }: Home, option: APIApplicationCommandBasicOption): OptionValue {
	switch (option.type) {
		case Type.Channel:
			return [...guild.channels.values()].find(({ type }) => !option.channel_types || option.channel_types.includes(type as never))!.id;
		case Type.User:
			return [...guild.members.keys()].find((id) => !sim.world.users.get(id)?.bot)!;
		case Type.Attachment:
			return { filename: 'all.gvsnap', contentType: 'application/octet-stream', bytes: file };
		case Type.Boolean:
			return false;
		case Type.Integer:
		case Type.Number:
			return option.min_value ?? 1;
		default:
			return 'something';
	}
}
