import type { APIMessage, APIUser } from 'discord.js';
import type { SimGuild } from '../../test/discord/model';

type Users = ReadonlyMap<string, APIUser>;

/** What a message says, as lines for a terminal: without markdown, with names in place of ids. */
export function readable({ content, embeds }: APIMessage, users: Users, guild: SimGuild): string[] {
	const texts = [content, ...embeds.flatMap(({ title, description, footer }) => [title, description, footer?.text])];
	return texts.flatMap((text) => (text ? plain(text, users, guild).split('\n') : [])).map((line) => `| ${line}`);
}

function plain(text: string, users: Users, { channels, threads }: SimGuild): string {
	return text
		.replace(/<t:(\d+):\w>/g, (_, seconds: string) => new Date(Number(seconds) * 1000).toISOString().slice(0, 16).replace('T', ' '))
		.replace(/<@(\d+)>/g, (_, id: string) => `@${users.get(id)?.username ?? id}`)
		.replace(/<#(\d+)>/g, (_, id: string) => `#${(channels.get(id) ?? threads.get(id))?.name ?? id}`)
		.replace(/\*\*/g, '')
		.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}
