import { ChannelType } from 'discord-api-types/v10';
import type { SimGuild, World } from '../model';
import { addUser } from '../world';
import { addMember, addMessage, addThread } from './builders';
import { addEvent, addInvite, addPin, addRule, addWebhook, prompt } from './furnish';

const made = Date.UTC(2022, 1, 10);
/** Channels with pins, and pins in each: 250 is the most of a channel. */
const pinned = { channels: 10, each: 100 };

/** Rules, events, webhooks, invitations and threads at Discord's limits, and a thousand pins and members with roles. */
export function furnishLargest(world: World, guild: SimGuild): void {
	const channels = [...guild.channels.values()];
	const texts = channels.filter(({ type }) => type === ChannelType.GuildText);
	const text = (index: number) => texts[index % texts.length] as (typeof texts)[number];
	const roles = [...guild.roles.keys()].filter((id) => id !== guild.id);
	for (let index = 0; index < 10; index += 1) {
		const metadata = {
			keyword_filter: Array.from({ length: 100 }, (_, word) => `word-${index}-${word}*`),
			regex_patterns: [],
			allow_list: []
		};
		const trigger = [1, 1, 1, 1, 1, 1, 3, 4, 5, 6][index] ?? 1;
		addRule(world, guild, {
			name: `Rule ${index + 1}`,
			trigger,
			...(trigger === 1 && { metadata }),
			exemptRoles: roles.slice(0, 20),
			at: made
		});
	}
	for (let index = 0; index < 100; index += 1) {
		addEvent(world, guild, { name: `Event ${index + 1}`, location: `Pier ${index}`, description: 'x'.repeat(200), at: made + index });
	}
	for (let index = 0; index < 1000; index += 1) {
		addWebhook(world, guild, { name: `Webhook ${index + 1}`, channel: text(index), at: made + index });
		addInvite(world, guild, { code: `code${String(index).padStart(6, '0')}`, channel: text(index), at: made + index });
		const user = addUser(world, { id: world.snowflake(made + index), username: `member.${index + 1}` });
		addMember(world, guild, user, { roles: [roles[index % roles.length] ?? guild.id], at: made + index });
		addThread(world, guild, text(index), { name: `Thread ${index + 1}`, owner: user, at: made + index });
	}
	guild.onboarding = {
		enabled: true,
		mode: 0,
		default_channel_ids: texts.slice(0, 100).map(({ id }) => id),
		prompts: Array.from({ length: 15 }, (_, index) =>
			prompt(world, {
				title: `Prompt ${index + 1}`,
				options: Array.from({ length: 10 }, (_each, option) => ({ title: `Option ${option + 1}`, roles: roles.slice(option, option + 3) })),
				at: made
			})
		)
	};
	const author = addUser(world, { id: world.snowflake(made), username: 'pinned.by.all' });
	for (const channel of texts.slice(0, pinned.channels)) {
		for (let index = 0; index < pinned.each; index += 1) {
			const message = addMessage(world, channel, author, { content: `pin ${index}`, at: made + index * 1000 });
			addPin(world, channel, message, made + index * 1000);
		}
	}
}
