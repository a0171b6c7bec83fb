import type { APIMessage, APIUser } from 'discord.js';

/** What a message says, as lines for a terminal: without markdown, with names in place of ids. */
export function readable({ content, embeds }: APIMessage, users: ReadonlyMap<string, APIUser>): string[] {
	const texts = [content, ...embeds.flatMap(({ title, description, footer }) => [title, description, footer?.text])];
	return texts.flatMap((text) => (text ? plain(text, users).split('\n') : [])).map((line) => `| ${line}`);
}

function plain(text: string, users: ReadonlyMap<string, APIUser>): string {
	return text
		.replace(/<t:(\d+):\w>/g, (_, seconds: string) => new Date(Number(seconds) * 1000).toISOString().slice(0, 16).replace('T', ' '))
		.replace(/<@(\d+)>/g, (_, id: string) => `@${users.get(id)?.username ?? id}`)
		.replace(/\*\*/g, '')
		.replace(/\\([^0-9A-Za-z\s])/g, '$1');
}
