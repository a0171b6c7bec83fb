import { ApplicationCommandType } from 'discord-api-types/v10';
import type { APIApplicationCommand } from 'discord-api-types/v10';
import type { SimApplication, Snowflake } from '../../model';
import { caller } from '../access';
import { bits, objectBody } from '../bodies';
import { commandSize, mostCharacters } from '../commandSize';
import { ApiError, invalidField, limitReached, missingAccess, unknown } from '../errors';
import { COMMAND_CREATE } from '../limits';
import { boolean } from '../query';
import { NO_CONTENT, ok } from '../route';
import type { Call, Component, Reply, Route } from '../route';

const MAX_COMMANDS: Readonly<Record<number, number>> = {
	[ApplicationCommandType.ChatInput]: 100,
	[ApplicationCommandType.User]: 15,
	[ApplicationCommandType.Message]: 15
};

const RESPONSE = 'ApplicationCommandResponse';

function routesFor(path: string): Route[] {
	const one = `${path}/:command_id`;
	const list: Component = { array: RESPONSE };
	return [
		{ method: 'GET', path, query: ['with_localizations'], response: list, handle: listCommands },
		{ method: 'PUT', path, query: [], request: { array: 'ApplicationCommandUpdateRequest' }, response: list, handle: putCommands },
		{
			method: 'POST',
			path,
			query: [],
			request: 'ApplicationCommandCreateRequest',
			response: RESPONSE,
			limits: [COMMAND_CREATE],
			handle: postCommand
		},
		{ method: 'GET', path: one, query: [], response: RESPONSE, handle: getCommand },
		{
			method: 'PATCH',
			path: one,
			query: [],
			request: 'ApplicationCommandPatchRequestPartial',
			response: RESPONSE,
			handle: patchCommand
		},
		{ method: 'DELETE', path: one, query: [], response: null, handle: removeCommand }
	];
}

export const commandRoutes: readonly Route[] = [
	...routesFor('/applications/:application_id/commands'),
	...routesFor('/applications/:application_id/guilds/:guild_id/commands')
];

type Command = APIApplicationCommand;

/** The calling application, which has only its own commands, in guilds where it is. */
function applicationOf(call: Call): SimApplication {
	const application = caller(call);
	if (call.params.application_id !== application.id)
		throw new ApiError(403, 20012, 'You are not authorized to perform this action on this application');
	const { guild_id: guildId } = call.params;
	if (guildId !== undefined && !call.world.guilds.get(guildId)?.members.has(application.bot.id)) throw missingAccess();
	return application;
}

/** The application's commands in the guild of the path, or the global ones. */
function commandsOf(call: Call): Command[] {
	return [...applicationOf(call).commands.values()].filter(({ guild_id: guildId }) => guildId === call.params.guild_id);
}

function listCommands(call: Call): Reply {
	const withLocalizations = boolean(call.query, 'with_localizations');
	return ok(commandsOf(call).map((command) => (withLocalizations ? command : withoutLocalizations(command))));
}

function withoutLocalizations(command: Command): Partial<Command> {
	const { name_localizations: _names, description_localizations: _descriptions, ...rest } = command;
	return rest;
}

function getCommand(call: Call): Reply {
	return ok(commandOf(call));
}

function commandOf(call: Call): Command {
	const command = commandsOf(call).find(({ id }) => id === call.params.command_id);
	if (!command) throw unknown('application command');
	return command;
}

/** A command of the same name and type is overwritten: 200 instead of 201. */
function postCommand(call: Call): Reply {
	const application = applicationOf(call);
	const { command, isNew } = upsert(call, application, objectBody<Command>(call.body));
	return { status: isNew ? 201 : 200, body: command };
}

/** Replaces all: commands of the same name and type keep their id. */
function putCommands(call: Call): Reply {
	const application = applicationOf(call);
	const before = commandsOf(call);
	const sent = (call.body ?? []) as Partial<Command>[];
	const keys = sent.map(keyOf);
	if (new Set(keys).size < keys.length) throw new ApiError(400, 50035, 'Application command names must be unique');
	for (const command of before) if (!keys.includes(keyOf(command))) application.commands.delete(command.id);
	return ok(sent.map((fields) => upsert(call, application, fields).command));
}

function patchCommand(call: Call): Reply {
	const command = commandOf(call);
	return ok(store(call, applicationOf(call), { ...command, ...shaped(objectBody<Command>(call.body)) }));
}

function removeCommand(call: Call): Reply {
	applicationOf(call).commands.delete(commandOf(call).id);
	return NO_CONTENT;
}

function upsert(call: Call, application: SimApplication, fields: Partial<Command>): { command: Command; isNew: boolean } {
	const before = commandsOf(call);
	const known = before.find((command) => keyOf(command) === keyOf(fields));
	const type = fields.type ?? ApplicationCommandType.ChatInput;
	const limit = MAX_COMMANDS[type] ?? 0;
	if (!known && before.filter((command) => command.type === type).length >= limit) throw limitReached(30032, 'application commands', limit);
	const command = { ...newCommand(call, application, known?.id), ...shaped(fields), type };
	return { command: store(call, application, command), isNew: !known };
}

function newCommand(call: Call, application: SimApplication, id?: Snowflake): Command {
	return {
		id: id ?? call.world.snowflake(),
		application_id: application.id,
		version: '1',
		default_member_permissions: null,
		type: ApplicationCommandType.ChatInput,
		name: '',
		description: '',
		nsfw: false,
		...(call.params.guild_id === undefined
			? { dm_permission: true, contexts: null, integration_types: [0] }
			: { guild_id: call.params.guild_id })
	};
}

function store(call: Call, application: SimApplication, fields: Command): Command {
	if (commandSize(fields) > mostCharacters)
		throw invalidField('name', 'APPLICATION_COMMAND_TOO_LARGE', 'Command exceeds maximum size (8000)');
	const command = { ...fields, version: call.world.snowflake() };
	application.commands.set(command.id, command);
	return command;
}

/** A body's fields as a command has them. The id of a body is ignored. */
function shaped(fields: Partial<Command>): Partial<Command> {
	const { id: _id, default_member_permissions: permissions, options, ...rest } = fields;
	return {
		...(Object.fromEntries(
			Object.entries(rest).filter(([key, value]) => value !== undefined && !isEmptyDefault(key, value))
		) as Partial<Command>),
		...(options && options.length > 0 && { options }),
		...(permissions !== undefined && {
			default_member_permissions: permissions === null ? null : bits(permissions, 'default_member_permissions').toString()
		})
	};
}

function isEmptyDefault(key: string, value: unknown): boolean {
	return value === null && key !== 'contexts' && !key.endsWith('_localizations');
}

function keyOf({ name, type }: Partial<Command>): string {
	return `${type ?? ApplicationCommandType.ChatInput} ${name}`;
}
