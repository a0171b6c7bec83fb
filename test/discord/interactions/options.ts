import {
	ApplicationCommandOptionType as Type,
	type APIApplicationCommand,
	type APIApplicationCommandBasicOption,
	type APIApplicationCommandInteractionDataOption,
	type APIApplicationCommandOption,
	type InteractionType
} from 'discord-api-types/v10';
import { type AutocompleteAct, type CommandAct, NotPossible, type OptionValue } from './acts';
import type { Resolver } from './resolver';

type DataOption = APIApplicationCommandInteractionDataOption<InteractionType.ApplicationCommand>;

/** The options of a command's interaction, checked against the command as it is registered. */
export function commandOptions(command: APIApplicationCommand, act: CommandAct, resolver: Resolver): DataOption[] {
	const { options, wrap } = descend(command, act);
	const given = act.options ?? {};
	refuseUnknown(options, given);
	const missing = options.find((option) => option.required && given[option.name] === undefined);
	if (missing) throw new NotPossible(`/${command.name}: the option ${missing.name} is required`);
	return wrap(
		options.flatMap((option) => (given[option.name] === undefined ? [] : [dataOf(option, given[option.name] as OptionValue, resolver)]))
	);
}

/** The options of an autocomplete interaction: some may be missing, one is focused and may hold anything. */
export function autocompleteOptions(command: APIApplicationCommand, act: AutocompleteAct, resolver: Resolver): DataOption[] {
	const { options, wrap } = descend(command, act);
	const focused = options.find((option) => option.name === act.focused);
	if (!focused || !('autocomplete' in focused) || !focused.autocomplete)
		throw new NotPossible(`/${command.name}: ${act.focused} has no autocomplete`);
	const { [act.focused]: _ignored, ...others } = act.options ?? {};
	refuseUnknown(options, others);
	return wrap(
		options.flatMap((option) => {
			if (option === focused) return [{ name: option.name, type: option.type, value: act.value, focused: true } as DataOption];
			return others[option.name] === undefined ? [] : [dataOf(option, others[option.name] as OptionValue, resolver)];
		})
	);
}

interface Place {
	readonly options: readonly APIApplicationCommandBasicOption[];
	wrap(options: DataOption[]): DataOption[];
}

/** Goes down to the subcommand that the act names. */
function descend(command: APIApplicationCommand, act: CommandAct): Place {
	let options: readonly APIApplicationCommandOption[] = command.options ?? [];
	const path: DataOption[] = [];
	const steps = [
		[Type.SubcommandGroup, act.group],
		[Type.Subcommand, act.subcommand]
	] as const;
	for (const [type, name] of steps) {
		if (name === undefined) continue;
		const found = options.find((option) => option.name === name && option.type === type);
		if (!found || !('options' in found || found.type === Type.Subcommand)) throw new NotPossible(`/${command.name} has no ${name}`);
		path.push({ name, type, options: [] } as DataOption);
		options = (found.options ?? []) as readonly APIApplicationCommandOption[];
	}
	const isDeeper = options.some((option) => option.type === Type.Subcommand || option.type === Type.SubcommandGroup);
	if (isDeeper) throw new NotPossible(`/${command.name} needs one of its subcommands: ${options.map((option) => option.name).join(', ')}`);
	const wrap = (inner: DataOption[]): DataOption[] =>
		path.reduceRight<DataOption[]>((children, outer) => [{ ...outer, options: children } as DataOption], inner);
	return { options: options as readonly APIApplicationCommandBasicOption[], wrap };
}

function refuseUnknown(options: readonly APIApplicationCommandBasicOption[], given: Readonly<Record<string, OptionValue>>): void {
	const unknown = Object.keys(given).find((name) => !options.some((option) => option.name === name));
	if (unknown !== undefined)
		throw new NotPossible(`There is no option ${unknown}, only ${options.map((option) => option.name).join(', ') || 'none'}`);
}

function dataOf(option: APIApplicationCommandBasicOption, value: OptionValue, resolver: Resolver): DataOption {
	const problem = problemOf(option, value);
	if (problem) throw new NotPossible(`Option ${option.name}: ${problem}`);
	return { name: option.name, type: option.type, value: resolved(option, value, resolver) } as DataOption;
}

function resolved(option: APIApplicationCommandBasicOption, value: OptionValue, resolver: Resolver): string | number | boolean {
	if (typeof value === 'object') return resolver.attachment(value);
	if (option.type === Type.User) resolver.user(String(value));
	else if (option.type === Type.Role) resolver.role(String(value));
	else if (option.type === Type.Mentionable) resolver.mentionable(String(value));
	else if (option.type === Type.Channel) resolver.channel(String(value), option.channel_types);
	return value;
}

function problemOf(option: APIApplicationCommandBasicOption, value: OptionValue): string | null {
	switch (option.type) {
		case Type.Boolean:
			return typeof value === 'boolean' ? null : 'must be a boolean';
		case Type.Attachment:
			return typeof value === 'object' ? null : 'must be a file';
		case Type.Integer:
		case Type.Number:
			return numberProblem(option, value) ?? choiceProblem(option, value);
		case Type.String:
			return stringProblem(option, value) ?? choiceProblem(option, value);
		default:
			return typeof value === 'string' && /^\d{17,20}$/.test(value) ? null : 'must be an id';
	}
}

type Numeric = Extract<APIApplicationCommandBasicOption, { type: Type.Integer | Type.Number }>;
type Text = Extract<APIApplicationCommandBasicOption, { type: Type.String }>;

function numberProblem(option: Numeric, value: OptionValue): string | null {
	if (typeof value !== 'number' || !Number.isFinite(value)) return 'must be a number';
	if (option.type === Type.Integer && !Number.isSafeInteger(value)) return 'must be an integer';
	if (option.min_value !== undefined && value < option.min_value) return `must be at least ${option.min_value}`;
	if (option.max_value !== undefined && value > option.max_value) return `must be at most ${option.max_value}`;
	return null;
}

function stringProblem(option: Text, value: OptionValue): string | null {
	if (typeof value !== 'string') return 'must be a string';
	const minimum = 'min_length' in option ? (option.min_length ?? 1) : 1;
	const maximum = 'max_length' in option ? (option.max_length ?? 6000) : 6000;
	return value.length < minimum || value.length > maximum ? `must have ${minimum} to ${maximum} characters` : null;
}

function choiceProblem(option: Numeric | Text, value: OptionValue): string | null {
	const choices = ('choices' in option ? option.choices : undefined) ?? [];
	if (choices.length === 0 || choices.some((choice) => choice.value === value)) return null;
	return `must be one of ${choices.map((choice) => choice.value).join(', ')}`;
}
