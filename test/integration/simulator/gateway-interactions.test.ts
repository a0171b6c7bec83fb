import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	ActionRowBuilder,
	ApplicationCommandType,
	AttachmentBuilder,
	ButtonBuilder,
	ButtonStyle,
	ContextMenuCommandBuilder,
	EmbedBuilder,
	Events,
	LabelBuilder,
	MessageFlags,
	ModalBuilder,
	PermissionFlagsBits,
	SlashCommandBuilder,
	StringSelectMenuBuilder,
	TextDisplayBuilder,
	TextInputBuilder,
	TextInputStyle,
	type ChatInputCommandInteraction,
	type Interaction
} from 'discord.js';
import type { CommandAct, Run } from '../../discord/interactions';
import { channelNamed, connect, next, type Connected } from './gateway-client';

const commands = [
	new SlashCommandBuilder()
		.setName('snapshot')
		.setDescription('Snapshots')
		.setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
		.addSubcommand((sub) =>
			sub
				.setName('create')
				.setDescription('Takes one')
				.addStringOption((option) => option.setName('name').setDescription('Its name').setRequired(true).setMaxLength(20))
				.addIntegerOption((option) => option.setName('keep').setDescription('How many').setMinValue(1).setMaxValue(7))
				.addStringOption((option) =>
					option.setName('kind').setDescription('Kind').addChoices({ name: 'Full', value: 'full' }, { name: 'Part', value: 'part' })
				)
				.addRoleOption((option) => option.setName('role').setDescription('Role'))
				.addUserOption((option) => option.setName('member').setDescription('Member'))
				.addChannelOption((option) => option.setName('channel').setDescription('Channel'))
				.addAttachmentOption((option) => option.setName('file').setDescription('File'))
		)
		.addSubcommand((sub) =>
			sub
				.setName('view')
				.setDescription('Shows one')
				.addStringOption((option) => option.setName('snapshot').setDescription('Which').setAutocomplete(true).setRequired(true))
		),
	new SlashCommandBuilder().setName('ping').setDescription('Answers'),
	new ContextMenuCommandBuilder().setName('Keep').setType(ApplicationCommandType.Message),
	new ContextMenuCommandBuilder().setName('Look up').setType(ApplicationCommandType.User)
];

let connected: Connected;
let act: { user: string; guildId: string; channelId: string };
const answers: Promise<unknown>[] = [];

beforeEach(async () => {
	connected = await connect({ intents: ['Guilds', 'GuildMessages'] });
	await connected.client.application?.commands.set(commands);
	const { guild } = connected;
	act = { user: guild.settings.owner_id, guildId: guild.id, channelId: channelNamed(guild, 'general') };
});

afterEach(async () => {
	await Promise.all(answers.splice(0)).finally(() => connected.close());
});

/** What the bot does with the next interaction. The caller looks at how it ends. */
function attempt(handle: (interaction: Interaction) => Promise<unknown>): Promise<unknown> {
	const handled = next(connected.client, Events.InteractionCreate).then(([interaction]) => handle(interaction));
	// It may fail before the caller looks.
	handled.catch(() => undefined);
	return handled;
}

function attemptCommand(handle: (interaction: ChatInputCommandInteraction) => Promise<unknown>): Promise<unknown> {
	return attempt(async (interaction) => {
		if (!interaction.isChatInputCommand()) throw new Error('No slash command');
		return handle(interaction);
	});
}

/** What the bot does with the next interaction: must end well. */
function answer(handle: (interaction: Interaction) => Promise<unknown>): void {
	answers.push(attempt(handle));
}

function answerCommand(handle: (interaction: ChatInputCommandInteraction) => Promise<unknown>): void {
	answers.push(attemptCommand(handle));
}

function snapshot(options: CommandAct['options'] = { name: 'before' }): Promise<Run> {
	return connected.sim.interactions.command({ ...act, name: 'snapshot', subcommand: 'create', options });
}

function ping(): Promise<Run> {
	return connected.sim.interactions.command({ ...act, name: 'ping' });
}

describe('a slash command', () => {
	it('reaches the bot with everything that was chosen, and its deferred answer comes back', async () => {
		const { guild, sim } = connected;
		const [role] = [...guild.roles.values()].filter(({ name }) => name === 'Artist');
		const file = { filename: 'a.txt', contentType: 'text/plain', bytes: Buffer.from('hello') };
		const seen: unknown[] = [];
		answerCommand(async (interaction) => {
			await interaction.deferReply();
			const { options } = interaction;
			seen.push(options.getSubcommand(), options.getString('name'), options.getInteger('keep'), options.getRole('role')?.name);
			seen.push(options.getUser('member')?.username, options.getChannel('channel')?.name, options.getAttachment('file')?.size);
			seen.push(interaction.memberPermissions?.has('Administrator'), interaction.appPermissions.has('BanMembers'), interaction.locale);
			await interaction.editReply({ embeds: [new EmbedBuilder().setTitle(' Done ').setDescription('all of it')] });
			await interaction.followUp('and more');
		});
		const run = await snapshot({
			name: 'before',
			keep: 3,
			kind: 'full',
			role: role?.id ?? '',
			member: act.user,
			channel: act.channelId,
			file
		});
		await run.answered();
		const message = await run.message();
		expect(message.embeds[0]).toMatchObject({ title: 'Done', description: 'all of it', type: 'rich' });
		expect((await run.untilFollowups(1)).map(({ content }) => content)).toEqual(['and more']);
		expect(seen).toEqual(['create', 'before', 3, 'Artist', 'marit', 'general', 5, true, true, 'en-US']);
		expect(run.callbacks.map(({ type }) => type)).toEqual([5]);
		expect(run.edits).toHaveLength(1);
		expect(sim.world.messages.get(act.channelId)?.has(message.id)).toBe(true);
	});

	it('may be answered for the person alone', async () => {
		const { sim } = connected;
		answerCommand((interaction) => interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral }));
		const run = await ping();
		const message = await run.message();
		expect(run.isEphemeral).toBe(true);
		expect(sim.world.messages.get(act.channelId)?.has(message.id)).toBe(false);
	});

	it('may be answered with a file, an edit and a deletion', async () => {
		const { sim } = connected;
		const handled = attemptCommand(async (interaction) => {
			const { resource } = await interaction.reply({
				content: 'one',
				files: [new AttachmentBuilder(Buffer.from('bytes'), { name: 'x.txt' })],
				withResponse: true
			});
			expect(resource?.message?.content).toBe('one');
			expect((await interaction.fetchReply()).id).toBe(resource?.message?.id);
			await interaction.editReply('two');
			await interaction.deleteReply();
			await expect(interaction.editReply('three')).rejects.toMatchObject({ code: 10008 });
		});
		const run = await ping();
		const message = await run.message();
		const stored = sim.world.attachments.get(message.attachments[0]?.id ?? '');
		expect(stored?.bytes.toString()).toBe('bytes');
		await handled;
		expect(run.current).toBeNull();
	});

	it('may be answered with components of version 2', async () => {
		answerCommand((interaction) =>
			interaction.reply({ flags: MessageFlags.IsComponentsV2, components: [new TextDisplayBuilder().setContent('# Hi')] })
		);
		const run = await ping();
		expect((await run.message()).components).toEqual([{ type: 10, id: 1, content: '# Hi' }]);
	});

	it.each<[string, Partial<CommandAct>]>([
		['an unknown command', { name: 'nothing' }],
		['no subcommand', { name: 'snapshot' }],
		['an unknown subcommand', { name: 'snapshot', subcommand: 'explode' }],
		['a missing option', { name: 'snapshot', subcommand: 'create' }],
		['an unknown option', { name: 'snapshot', subcommand: 'create', options: { name: 'a', colour: 'red' } }],
		['a value of the wrong type', { name: 'snapshot', subcommand: 'create', options: { name: 7 } }],
		['a text that is too long', { name: 'snapshot', subcommand: 'create', options: { name: 'x'.repeat(21) } }],
		['a number out of range', { name: 'snapshot', subcommand: 'create', options: { name: 'a', keep: 8 } }],
		['a value that is no choice', { name: 'snapshot', subcommand: 'create', options: { name: 'a', kind: 'half' } }],
		['a channel that does not exist', { channelId: '1'.repeat(18) }]
	])('cannot be used with %s', async (_what, change) => {
		await expect(connected.sim.interactions.command({ ...act, name: 'ping', ...change })).rejects.toThrow(Error);
	});

	it('is hidden from who lacks its permissions, unless the test forces it', async () => {
		const { guild, sim } = connected;
		const people = [...guild.members.values()].filter((member) => !member.user.bot && member.user.id !== act.user);
		const user = people.find((member) => member.roles.length < 2)?.user.id ?? '';
		const attempt = { ...act, user, name: 'snapshot', subcommand: 'create', options: { name: 'a' } };
		await expect(sim.interactions.command(attempt)).rejects.toThrow('lacks the permissions');
		answerCommand((interaction) => interaction.reply(String(interaction.memberPermissions?.has('ManageGuild'))));
		const run = await sim.interactions.command({ ...attempt, force: true });
		expect((await run.message()).content).toBe('false');
	});
});

it('a command is refused that has more than 8000 characters in all, in its longest language', async () => {
	const large = (localized: string) => ({
		name: 'large',
		description: 'x',
		options: Array.from({ length: 25 }, (_, option) => ({
			type: 3,
			name: `o${option}`,
			description: 'x',
			choices: Array.from({ length: 25 }, (_choice, choice) => ({
				name: `c${choice}`,
				value: `v${choice}`,
				name_localizations: { de: localized }
			}))
		}))
	});
	const create = (localized: string) => connected.client.application?.commands.create(large(localized) as never);
	await expect(create('x'.repeat(5))).resolves.toMatchObject({ name: 'large' });
	await expect(create('x'.repeat(11))).rejects.toMatchObject({ code: 50035 });
});

describe('the rules of time', () => {
	it('a first answer after 3 s is refused with 10062', async () => {
		const handled = attemptCommand(async (interaction) => {
			connected.sim.world.clock.advance(3001);
			await interaction.reply('late');
		});
		const run = await ping();
		await expect(run.answered()).rejects.toThrow('did not respond');
		await expect(handled).rejects.toMatchObject({ code: 10062, status: 404 });
	});

	it('a second answer is refused with 40060', async () => {
		const handled = attemptCommand(async (interaction) => {
			const again = { ...interaction, type: 4 };
			await interaction.reply('once');
			const route = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
			await interaction.client.rest.post(route, { body: { type: again.type, data: { content: 'twice' } }, auth: false });
		});
		await ping();
		await expect(handled).rejects.toMatchObject({ code: 40060 });
	});

	it('the token is dead after 15 minutes: 50027', async () => {
		const handled = attemptCommand(async (interaction) => {
			await interaction.deferReply();
			connected.sim.world.clock.advance(15 * 60_000 - 1000);
			await interaction.editReply('in time');
			connected.sim.world.clock.advance(1001);
			await interaction.editReply('too late');
		});
		const run = await ping();
		await expect(handled).rejects.toMatchObject({ code: 50027 });
		expect(run.current?.content).toBe('in time');
	});

	it('the token does nothing before the first answer: 10015', async () => {
		const handled = attemptCommand((interaction) => interaction.webhook.send('too early'));
		await ping();
		await expect(handled).rejects.toMatchObject({ code: 10015 });
	});
});

describe('the limits of an answer', () => {
	const button = (id: string): ButtonBuilder => new ButtonBuilder().setCustomId(id).setLabel('b').setStyle(ButtonStyle.Primary);
	const row = (...ids: string[]): ActionRowBuilder<ButtonBuilder> => new ActionRowBuilder<ButtonBuilder>().addComponents(ids.map(button));

	it.each<[string, object, number]>([
		['nothing at all', { content: '' }, 50006],
		['two components with one id', { components: [row('a', 'a')] }, 50035],
		['six rows', { components: ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => row(id)) }, 50035],
		['embeds of more than 6000 characters', { embeds: [1, 2].map(() => new EmbedBuilder().setDescription('x'.repeat(3001))) }, 50035],
		[
			'components of version 2 with content',
			{ content: 'x', flags: MessageFlags.IsComponentsV2, components: [new TextDisplayBuilder().setContent('y')] },
			50035
		]
	])('%s is refused', async (_what, payload, code) => {
		const handled = attemptCommand((interaction) => interaction.reply(payload));
		await ping();
		await expect(handled).rejects.toMatchObject({ code });
	});
});

describe('autocomplete', () => {
	it('brings what is typed to the bot and its proposals back', async () => {
		answer(async (interaction) => {
			if (!interaction.isAutocomplete()) throw new Error('No autocomplete');
			await interaction.respond([{ name: `like ${interaction.options.getFocused()}`, value: '1' }]);
		});
		const choices = await connected.sim.interactions.autocomplete({
			...act,
			name: 'snapshot',
			subcommand: 'view',
			focused: 'snapshot',
			value: 'be'
		});
		expect(choices).toEqual([{ name: 'like be', value: '1' }]);
	});

	it('is only for options that have it', async () => {
		const attempt = connected.sim.interactions.autocomplete({
			...act,
			name: 'snapshot',
			subcommand: 'create',
			focused: 'name',
			value: 'be'
		});
		await expect(attempt).rejects.toThrow('no autocomplete');
	});
});

describe('components', () => {
	const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(
		new ButtonBuilder().setCustomId('yes').setLabel('Yes').setStyle(ButtonStyle.Danger),
		new ButtonBuilder().setCustomId('no').setLabel('No').setStyle(ButtonStyle.Secondary).setDisabled(true)
	);
	const menu = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
		new StringSelectMenuBuilder().setCustomId('menu').addOptions({ label: 'A', value: 'a' }, { label: 'B', value: 'b' })
	);

	it('a button updates its message', async () => {
		const { sim } = connected;
		answerCommand((interaction) => interaction.reply({ content: 'sure?', components: [buttons] }));
		const message = await (await ping()).message();
		answer(async (interaction) => {
			if (!interaction.isButton()) throw new Error('No button');
			await interaction.update({ content: `pressed ${interaction.customId}`, components: [] });
		});
		const pressed = await sim.interactions.click(message, 'yes', { user: act.user });
		expect(await pressed.message()).toMatchObject({ id: message.id, content: 'pressed yes', components: [] });
		await expect(sim.interactions.click(message, 'yes', { user: act.user })).rejects.toThrow('no component');
	});

	it('a button may be deferred, then edit its message', async () => {
		answerCommand((interaction) => interaction.reply({ content: 'sure?', components: [buttons] }));
		const message = await (await ping()).message();
		answer(async (interaction) => {
			if (!interaction.isButton()) throw new Error('No button');
			await interaction.deferUpdate();
			await interaction.editReply({ content: 'done', components: [] });
		});
		const pressed = await connected.sim.interactions.click(message, 'yes', { user: act.user });
		expect((await pressed.until(({ content }) => content === 'done')).id).toBe(message.id);
	});

	it('cannot be used when disabled, not there, or of an answer to someone else', async () => {
		const { guild, sim } = connected;
		answerCommand((interaction) => interaction.reply({ content: 'sure?', components: [buttons], flags: MessageFlags.Ephemeral }));
		const message = await (await ping()).message();
		const other = [...guild.members.keys()].find((id) => id !== act.user) ?? '';
		await expect(sim.interactions.click(message, 'no', { user: act.user })).rejects.toThrow('disabled');
		await expect(sim.interactions.click(message, 'maybe', { user: act.user })).rejects.toThrow('no component');
		await expect(sim.interactions.click(message, 'yes', { user: other })).rejects.toThrow('Only');
	});

	it('a select menu brings the values', async () => {
		const { sim } = connected;
		answerCommand((interaction) => interaction.reply({ content: 'which?', components: [menu] }));
		const message = await (await ping()).message();
		await expect(sim.interactions.select(message, 'menu', ['c'], { user: act.user })).rejects.toThrow('no option c');
		answer(async (interaction) => {
			if (!interaction.isStringSelectMenu()) throw new Error('No menu');
			await interaction.reply(`chose ${interaction.values.join()}`);
		});
		const run = await sim.interactions.select(message, 'menu', ['b'], { user: act.user });
		expect((await run.message()).content).toBe('chose b');
	});
});

describe('a form', () => {
	it('is filled in and sent', async () => {
		const { sim } = connected;
		const input = new TextInputBuilder().setCustomId('reason').setStyle(TextInputStyle.Short).setMaxLength(10);
		const modal = new ModalBuilder()
			.setCustomId('form')
			.setTitle('Why?')
			.addLabelComponents(new LabelBuilder().setLabel('Reason').setTextInputComponent(input));
		answerCommand((interaction) => interaction.showModal(modal));
		const opener = await ping();
		await opener.answered();
		await expect(sim.interactions.submitModal(opener, { reason: 'x'.repeat(11) })).rejects.toThrow('at most 10');
		await expect(sim.interactions.submitModal(opener, {})).rejects.toThrow('required');
		answer(async (interaction) => {
			if (!interaction.isModalSubmit()) throw new Error('No form');
			await interaction.reply(`because ${interaction.fields.getTextInputValue('reason')}`);
		});
		const run = await sim.interactions.submitModal(opener, { reason: 'of wind' });
		expect((await run.message()).content).toBe('because of wind');
	});

	it('comes only as the first answer', async () => {
		const modal = new ModalBuilder().setCustomId('f').setTitle('t');
		const handled = attemptCommand(async (interaction) => {
			await interaction.deferReply();
			const route = `/interactions/${interaction.id}/${interaction.token}/callback` as const;
			await interaction.client.rest.post(route, {
				body: { type: 9, data: { ...modal.data, components: [{ type: 10, content: 'x' }] } },
				auth: false
			});
		});
		await ping();
		await expect(handled).rejects.toMatchObject({ code: 40060 });
	});
});

describe('context menus', () => {
	it('bring the message, with content whatever the intents', async () => {
		const { sim } = connected;
		const target = [...(sim.world.messages.get(act.channelId)?.values() ?? [])].find(({ content }) => content !== '');
		if (!target) throw new Error('No message');
		answer(async (interaction) => {
			if (!interaction.isMessageContextMenuCommand()) throw new Error('No message command');
			await interaction.reply({ content: `got ${interaction.targetMessage.content}`, allowedMentions: { parse: [] } });
		});
		const run = await sim.interactions.messageCommand({ ...act, name: 'Keep', target });
		expect((await run.message()).content).toBe(`got ${target.content}`.trim());
	});

	it('bring the user', async () => {
		answer(async (interaction) => {
			if (!interaction.isUserContextMenuCommand()) throw new Error('No user command');
			await interaction.reply(interaction.targetUser.username);
		});
		const run = await connected.sim.interactions.userCommand({ ...act, name: 'Look up', targetId: act.user });
		expect((await run.message()).content).toBe('marit');
	});
});
