import type { APIMessage, APIStringSelectComponent } from 'discord-api-types/v10';
import { ChannelType, ComponentType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { OptionValue, Run } from '../discord/interactions';
import { translator } from '../../src/locales';
import { canView } from '../discord/obfuscation';
import { guildPermissions } from '../discord/permissions';
import type { Snowflake } from '../discord/model';
import type { TestBot } from './bot';

/** Somebody at a keyboard in the guild. */
export class Person {
	public constructor(
		private readonly bot: TestBot,
		public readonly id: Snowflake,
		private readonly locale: 'en-US' | 'de' = 'en-US'
	) {}

	/** `/<name> <subcommand>`. */
	public run(name: string, subcommand: string, options: Record<string, OptionValue> = {}): Promise<Run> {
		return this.bot.sim.interactions.command({ ...this.act(), name, subcommand, options, force: true });
	}

	/** `/snapshot <subcommand>`. */
	public snapshot(subcommand: string, options: Record<string, OptionValue> = {}): Promise<Run> {
		return this.run('snapshot', subcommand, options);
	}

	/** As `snapshot`, until the answer is there; its text. */
	public async say(subcommand: string, options: Record<string, OptionValue> = {}): Promise<string> {
		return textOf(await answerOf(await this.snapshot(subcommand, options)));
	}

	/** What is suggested for an option of `/<name> <subcommand>` into which something was typed. */
	public async suggest(
		name: string,
		subcommand: string,
		focused: string,
		value: string
	): Promise<{ name: string; value: string | number }[]> {
		const choices = await this.bot.sim.interactions.autocomplete({ ...this.act(), name, subcommand, focused, value, force: true });
		return choices.map(({ name: label, value: chosen }) => ({ name: label, value: chosen }));
	}

	public suggestions(subcommand: string, focused: string, value: string): Promise<{ name: string; value: string | number }[]> {
		return this.suggest('snapshot', subcommand, focused, value);
	}

	/** `/archive <subcommand>`. */
	public archiveRun(subcommand: string, options: Record<string, OptionValue> = {}): Promise<Run> {
		return this.run('archive', subcommand, options);
	}

	/** As `archiveRun`, until the answer is there; its text. */
	public async archive(subcommand: string, options: Record<string, OptionValue> = {}): Promise<string> {
		return textOf(await (await this.archiveRun(subcommand, options)).message());
	}

	public archiveSuggestions(subcommand: string, focused: string, value: string): Promise<readonly object[]> {
		return this.suggest('archive', subcommand, focused, value);
	}

	/** Presses the button with this label. */
	public click(message: APIMessage, label: string): Promise<Run> {
		return this.bot.sim.interactions.click(message, buttonsOf(message).find((button) => button.label === label)!.customId, {
			user: this.id,
			locale: this.locale
		});
	}

	/** Chooses the option with this label, in the first select menu. */
	public choose(message: APIMessage, label: string): Promise<Run> {
		const menu = menusOf(message)[0]!;
		const { value } = menu.options.find((option) => option.label === label)!;
		return this.bot.sim.interactions.select(message, menu.custom_id, [value], { user: this.id, locale: this.locale });
	}

	private act() {
		const { sim, guild } = this.bot;
		const channel = [...guild.channels.values()].find(
			(each) => each.type === ChannelType.GuildText && canView(sim.world, guild, each, this.id)
		)!;
		return { user: this.id, guildId: guild.id, channelId: channel.id, locale: this.locale };
	}
}

export function owner(bot: TestBot, locale?: 'en-US' | 'de'): Person {
	return new Person(bot, bot.guild.settings.owner_id, locale);
}

/** A member of whom the guild permissions fit. */
export function memberWho(bot: TestBot, fits: (permissions: bigint) => boolean): Person {
	const { sim, guild } = bot;
	for (const id of guild.members.keys()) {
		if (!sim.world.users.get(id)?.bot && fits(guildPermissions(sim.world, guild, id))) return new Person(bot, id);
	}
	throw new Error('No member has these permissions.');
}

export const mayNothing = (permissions: bigint): boolean => (permissions & PermissionFlagsBits.ManageGuild) === 0n;

/** The answer itself, which on a slow machine comes after a look at how far it is. */
export function answerOf(run: Run): Promise<APIMessage> {
	return run.until((message) => !isProgress(message));
}

export function isProgress({ content }: Pick<APIMessage, 'content'>): boolean {
	return ['en-US', 'de'].some((locale) => content.startsWith(translator(locale)('progress.title')));
}

/** Everything that a message says. */
export function textOf(message: Pick<APIMessage, 'content' | 'embeds'>): string {
	const embeds = message.embeds.map(({ title = '', description = '', footer }) => [title, description, footer?.text ?? ''].join('\n'));
	return [message.content, ...embeds].join('\n').trim();
}

export function buttonsOf(message: APIMessage): { label: string; customId: string; disabled: boolean }[] {
	return (message.components ?? []).flatMap((row) =>
		'components' in row
			? row.components.flatMap((each) =>
					'custom_id' in each && 'label' in each
						? [{ label: String(each.label), customId: each.custom_id, disabled: each.disabled ?? false }]
						: []
				)
			: []
	);
}

export function menusOf(message: APIMessage): APIStringSelectComponent[] {
	return (message.components ?? []).flatMap((row) =>
		'components' in row ? row.components.flatMap((each) => (each.type === ComponentType.StringSelect ? [each] : [])) : []
	);
}

/** The number in `Snapshot #12 is taken`. */
export function numberIn(text: string): number {
	return Number(/#(\d+)/.exec(text)![1]);
}

/** The message with one more button, as an older version of the bot may have sent it. */
export function withButton(bot: TestBot, message: APIMessage, customId: string): APIMessage {
	const stored = bot.sim.interactions.messages.find(message.channel_id, message.id)!;
	stored.components = [{ type: 1, id: 1, components: [{ type: 2, id: 2, style: 2, label: 'Forged', custom_id: customId }] }];
	return stored;
}
