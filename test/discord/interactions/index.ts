import {
	ApplicationCommandType,
	ComponentType,
	GatewayDispatchEvents,
	InteractionType,
	type APIApplicationCommand,
	type APIApplicationCommandOptionChoice,
	type APIMessage,
	type LocaleString
} from 'discord-api-types/v10';
import type { SimApplication, Snowflake, World } from '../model';
import { withFreshLinks } from '../cdn/links';
import { canView } from '../obfuscation';
import { ApiError, unknown } from '../rest/errors';
import { type Act, type AutocompleteAct, type CommandAct, type MessageCommandAct, NotPossible, type UserCommandAct } from './acts';
import { answer, type Answer } from './answers';
import { findCommand } from './commands';
import { Interaction } from './interaction';
import { type AnyComponent, customIdOf, isButton, isSelect, walk } from './messages/components';
import { MessageStore } from './messages/store';
import { submission, type ModalValue } from './modal';
import { autocompleteOptions, commandOptions } from './options';
import { interactionPayload } from './payload';
import { Resolver, type Scene } from './resolver';
import { Run } from './run';
import { InteractionWebhook } from './webhook';

export type { Act, AutocompleteAct, CommandAct, MessageCommandAct, OptionValue, UserCommandAct } from './acts';
export type { Run } from './run';

export interface InteractionsOptions {
	/** The simulator's address, for the links of attachments. */
	readonly origin?: () => string;
}

/** What the user of a message's component needs to be told. */
type Person = Pick<Act, 'user' | 'locale'>;
type Target = Pick<APIMessage, 'id' | 'channel_id'>;

/**
 * People who use an application: each method does what a person does in Discord's client, refuses what the client refuses
 * (`NotPossible`), tells the application by INTERACTION_CREATE, and returns what can be seen of the answer.
 */
export class Interactions {
	public readonly messages: MessageStore;
	private readonly interactions = new Map<Snowflake, Interaction>();
	private readonly origin: () => string;

	public constructor(
		private readonly world: World,
		options: InteractionsOptions = {}
	) {
		this.messages = new MessageStore(world);
		this.origin = options.origin ?? (() => 'http://127.0.0.1');
	}

	/** Uses a slash command. */
	public async command(act: CommandAct): Promise<Run> {
		const { command, application } = findCommand(this.world, act, ApplicationCommandType.ChatInput);
		const resolver = this.resolver(act, application);
		const options = commandOptions(command, act, resolver);
		return this.start(act, application, InteractionType.ApplicationCommand, this.commandData(act, command, resolver, { options }));
	}

	/** Uses a command of a user's context menu. */
	public async userCommand(act: UserCommandAct): Promise<Run> {
		const { command, application } = findCommand(this.world, act, ApplicationCommandType.User);
		const resolver = this.resolver(act, application);
		resolver.user(act.targetId);
		return this.start(
			act,
			application,
			InteractionType.ApplicationCommand,
			this.commandData(act, command, resolver, { target_id: act.targetId })
		);
	}

	/** Uses a command of a message's context menu. The application sees the message's content, whatever its intents. */
	public async messageCommand(act: MessageCommandAct): Promise<Run> {
		const { command, application } = findCommand(this.world, act, ApplicationCommandType.Message);
		const message = this.messages.find(act.target.channel_id, act.target.id);
		if (!message) throw new NotPossible(`There is no message ${act.target.id}`);
		const resolver = this.resolver(act, application);
		resolver.message(message);
		return this.start(
			act,
			application,
			InteractionType.ApplicationCommand,
			this.commandData(act, command, resolver, { target_id: message.id })
		);
	}

	/** Types into an option and returns what the application proposes. */
	public async autocomplete(act: AutocompleteAct): Promise<readonly APIApplicationCommandOptionChoice[]> {
		const { command, application } = findCommand(this.world, act, ApplicationCommandType.ChatInput);
		const resolver = this.resolver(act, application);
		const options = autocompleteOptions(command, act, resolver);
		const data = this.commandData(act, command, resolver, { options });
		const run = this.start(act, application, InteractionType.ApplicationCommandAutocomplete, data);
		await run.answered();
		return run.choices ?? [];
	}

	/** Presses a button of a message. */
	public async click(target: Target, customId: string, person: Person): Promise<Run> {
		const { message, component, act, application } = this.usable(target, customId, person);
		if (!isButton(component)) throw new NotPossible(`${customId} is no button`);
		const data = { custom_id: customId, component_type: ComponentType.Button, id: component.id };
		return this.start(act, application, InteractionType.MessageComponent, data, message);
	}

	/** Chooses in a select menu of a message. */
	public async select(target: Target, customId: string, values: readonly string[], person: Person): Promise<Run> {
		const { message, component, act, application } = this.usable(target, customId, person);
		if (!isSelect(component)) throw new NotPossible(`${customId} is no select menu`);
		if (values.length < (component.min_values ?? 1) || values.length > (component.max_values ?? 1))
			throw new NotPossible(`${customId}: bad number of values`);
		const resolver = this.resolver(act, application);
		for (const value of values) {
			if (component.type === ComponentType.StringSelect) {
				if (!component.options.some((option) => option.value === value)) throw new NotPossible(`${customId} has no option ${value}`);
			} else if (component.type === ComponentType.RoleSelect) resolver.role(value);
			else if (component.type === ComponentType.UserSelect) resolver.user(value);
			else if (component.type === ComponentType.ChannelSelect) resolver.channel(value, component.channel_types);
			else resolver.mentionable(value);
		}
		const resolved = resolver.result && { resolved: resolver.result };
		const data = { custom_id: customId, component_type: component.type, id: component.id, values: [...values], ...resolved };
		return this.start(act, application, InteractionType.MessageComponent, data, message);
	}

	/** Fills in and sends the form that an application answered with. */
	public async submitModal(opener: Run, values: Readonly<Record<string, ModalValue>>): Promise<Run> {
		await opener.answered();
		const { modal, interaction } = opener;
		if (!modal) throw new NotPossible('The application did not answer with a form');
		const { application, userId, guildId, channelId, source } = interaction;
		const act: Act = {
			user: userId,
			guildId,
			channelId,
			locale: opener.payload.type === InteractionType.Ping ? undefined : opener.payload.locale
		};
		const resolver = this.resolver(act, application);
		const components = submission(modal, values, resolver);
		const data = { custom_id: modal.custom_id, components, ...(resolver.result && { resolved: resolver.result }) };
		return this.start(act, application, InteractionType.ModalSubmit, data, source ?? undefined);
	}

	public find(id: Snowflake): Interaction | undefined {
		return this.interactions.get(id);
	}

	public answer(interaction: Interaction, given: Answer): APIMessage | null {
		return answer(this.world, this.messages, interaction, given);
	}

	/** The webhook that an interaction's token stands for. */
	public webhook(applicationId: Snowflake, token: string): InteractionWebhook {
		if (!this.world.applications.has(applicationId)) throw unknown('Webhook');
		const interaction = [...this.interactions.values()].find((candidate) => candidate.token === token);
		if (interaction?.application.id !== applicationId) throw new ApiError(401, 50027, 'Invalid Webhook Token');
		const webhook = new InteractionWebhook(this.world, this.messages, interaction);
		webhook.check();
		return webhook;
	}

	private commandData(act: Act, command: APIApplicationCommand, resolver: Resolver, rest: object): object {
		const { id, name, type, guild_id } = command;
		return {
			id,
			name,
			type,
			...(guild_id !== undefined && { guild_id: act.guildId }),
			...rest,
			...(resolver.result && { resolved: resolver.result })
		};
	}

	private start(act: Act, application: SimApplication, type: InteractionType, data: object, message?: APIMessage): Run {
		const locale: LocaleString = act.locale ?? 'en-US';
		const token = Buffer.from(`${application.id}:${this.world.snowflake()}:${this.world.random()}`).toString('base64url');
		// Links to files of the message are fresh, as in all that Discord sends.
		const shown = message && withFreshLinks(this.world, message);
		const payload = interactionPayload({ application, scene: this.scene(act, application), type, token, locale, data, message: shown });
		const interaction = new Interaction(
			payload,
			application,
			act.guildId,
			act.channelId,
			act.user,
			this.world.clock.now(),
			message ?? null
		);
		this.interactions.set(interaction.id, interaction);
		this.world.emit({ event: GatewayDispatchEvents.InteractionCreate, applicationId: application.id, guildId: act.guildId, data: payload });
		return new Run(interaction, this.world.clock, this.messages);
	}

	/** A component that the person can use now. */
	private usable(
		target: Target,
		customId: string,
		person: Person
	): { message: APIMessage; component: AnyComponent; act: Act; application: SimApplication } {
		const message = this.messages.find(target.channel_id, target.id);
		if (!message) throw new NotPossible(`There is no message ${target.id}`);
		const onlyFor = this.messages.onlyFor(message.id);
		if (onlyFor !== undefined && onlyFor !== person.user) throw new NotPossible(`Only ${onlyFor} sees message ${message.id}`);
		const component = walk(message.components ?? [])
			.map(([found]) => found)
			.find((found) => customIdOf(found) === customId);
		if (!component) throw new NotPossible(`Message ${message.id} has no component ${customId}`);
		if ('disabled' in component && component.disabled) throw new NotPossible(`Component ${customId} is disabled`);
		const application = this.world.applications.get(message.application_id ?? message.author.id);
		const guild = [...this.world.guilds.values()].find(
			({ channels, threads }) => channels.has(message.channel_id) || threads.has(message.channel_id)
		);
		if (!application || !guild) throw new NotPossible(`Message ${message.id} is of no application here`);
		return { message, component, act: { ...person, guildId: guild.id, channelId: message.channel_id }, application };
	}

	private resolver(act: Act, application: SimApplication): Resolver {
		return new Resolver(this.scene(act, application));
	}

	/** Where the person is: must be a member who sees the channel. */
	private scene({ user, guildId, channelId }: Act, application: SimApplication): Scene {
		const guild = this.world.guilds.get(guildId);
		const channel = guild?.channels.get(channelId) ?? guild?.threads.get(channelId);
		if (!guild || !channel) throw new NotPossible(`There is no channel ${channelId} in guild ${guildId}`);
		if (!guild.members.has(user)) throw new NotPossible(`User ${user} is not in guild ${guildId}`);
		if (!canView(this.world, guild, channel, user)) throw new NotPossible(`User ${user} does not see channel ${channelId}`);
		return { world: this.world, guild, channel, userId: user, botId: application.bot.id, origin: this.origin() };
	}
}
