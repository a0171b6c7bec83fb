import type { APIMessage } from 'discord.js';
import type { DiscordSimulator } from '../../test/discord';
import type { Run } from '../../test/discord/interactions';
import type { SimGuild } from '../../test/discord/model';
import { say } from './narrate';
import { readable } from './readable';

type Options = Readonly<Record<string, string | number>>;

/** The owner of the server, at the keyboard: types slash commands, reads the answers, turns pages, presses buttons. */
export class Admin {
	private readonly id: string;

	public constructor(
		private readonly discord: DiscordSimulator,
		private readonly guild: SimGuild
	) {
		this.id = guild.settings.owner_id;
	}

	/** `/snapshot <subcommand>`, and every page of the answer. */
	public async command(subcommand: string, options: Options): Promise<void> {
		const run = await this.type('snapshot', subcommand, options);
		let message = await run.message();
		this.read(message);
		for (let next = button(message, 'Next'); next !== null; next = button(message, 'Next')) {
			const before = JSON.stringify(message.embeds);
			await this.press(message, next);
			message = await run.until((each) => JSON.stringify(each.embeds) !== before);
			this.read(message);
		}
	}

	/** `/snapshot <subcommand>`, and one of the buttons of the answer. */
	public async commandAndPress(subcommand: string, options: Options, label: string): Promise<void> {
		const run = await this.type('snapshot', subcommand, options);
		const message = await run.message();
		this.read(message);
		const id = button(message, label);
		if (id === null) throw new Error(`The answer has no button ${label}.`);
		say(`[ ${label} ]`);
		await this.press(message, id);
		this.read(await run.until((each) => button(each, label) === null));
	}

	/** `/snapshot restore`: reads the plan, confirms it with the word that a deletion asks for, and reads the report of how it ended. */
	public async restore(options: Options): Promise<void> {
		const run = await this.type('snapshot', 'restore', options);
		const plan = await run.message();
		this.read(plan);
		const id = button(plan, 'Restore');
		if (id === null) throw new Error('The plan cannot be confirmed.');
		say('[ Restore ]', 'Type “restore” to confirm: restore');
		const { interactions } = this.discord;
		await interactions.submitModal(await interactions.click(plan, id, { user: this.id }), { word: 'restore' });
		this.read(await run.until(({ content }) => content.includes('The restore is done')));
	}

	/** `/archive search`. */
	public async search(query: string): Promise<void> {
		const run = await this.type('archive', 'search', { query });
		this.read(await run.message());
	}

	/** "Archive thread" in the context menu of a message, and everything that the answer says until the end. */
	public async archiveThread(target: APIMessage): Promise<void> {
		const { discord, guild, id: user } = this;
		const name = 'Archive thread';
		say(`> ${name} (right-click on a message, Apps)`);
		const run = await discord.interactions.messageCommand({ user, guildId: guild.id, channelId: target.channel_id, name, target });
		let shown = '';
		await run.until((message) => {
			if (message.content !== shown) this.read(message);
			shown = message.content;
			return shown.includes(' is archived.');
		});
	}

	private type(name: string, subcommand: string, options: Options): Promise<Run> {
		const shown = Object.entries(options).map(([option, value]) => ` ${option}: ${value}`);
		say(`> /${name} ${subcommand}${shown.join('')}`);
		return this.discord.interactions.command({ ...this.place(), user: this.id, name, subcommand, options });
	}

	private async press(message: APIMessage, customId: string): Promise<void> {
		await this.discord.interactions.click(message, customId, { user: this.id });
	}

	private read(message: APIMessage): void {
		say(...readable(message, this.discord.world.users, this.guild));
	}

	private place(): { guildId: string; channelId: string } {
		const channel = this.guild.settings.system_channel_id ?? [...this.guild.channels.values()].find(({ type }) => type === 0)?.id ?? '';
		const known = this.guild.channels.has(channel) ? channel : [...this.guild.channels.values()].find(({ type }) => type === 0)?.id;
		return { guildId: this.guild.id, channelId: known ?? '' };
	}
}

/** The custom id of the button with this label, if it can be pressed. */
function button(message: APIMessage, label: string): string | null {
	for (const row of message.components ?? []) {
		for (const each of 'components' in row ? row.components : []) {
			if ('label' in each && each.label === label && 'custom_id' in each && !each.disabled) return each.custom_id;
		}
	}
	return null;
}
