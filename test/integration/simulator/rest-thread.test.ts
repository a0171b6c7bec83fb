import { ChannelType, PermissionFlagsBits, REST, Routes } from 'discord.js';
import type { APIMessage } from 'discord.js';
import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { startDiscord } from '../../discord';
import { addBot, addChannel, addGuild, generateThread } from '../../discord/generate';
import type { GenerateThreadOptions } from '../../discord/generate';
import { addUser, createWorld } from '../../discord/world';

type Options = Omit<GenerateThreadOptions, 'parentId' | 'cdn'> & { readonly type?: ChannelType };

function generate({ type = ChannelType.GuildText, ...options }: Options = {}) {
	const world = createWorld();
	const guild = addGuild(world, { owner: addUser(world, { username: 'owner', id: '100000000000000001' }), at: Date.UTC(2020, 0) });
	const parent = addChannel(world, guild, { type, name: 'talk', at: Date.UTC(2020, 1) });
	return { world, guild, ...generateThread(world, guild, { parentId: parent.id, cdn: 'http://127.0.0.1:1/cdn', ...options }) };
}

it('has everything that was asked for, and the same for the same seed', () => {
	const { world, thread, messages } = generate({ seed: 5 });
	expect(messages).toHaveLength(1000);
	const files = [...world.attachments.values()];
	expect(files).toHaveLength(200);
	expect(new Set(files.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'))).size).toBe(141);
	const text = JSON.stringify(messages);
	expect(files.every(({ id }) => text.includes(id))).toBe(true);
	expect(messages.at(-1)?.id).toBe('last_message_id' in thread && thread.last_message_id);
	const digits = new Set(messages.map(({ id }) => id.length));
	expect(digits).toEqual(new Set([18, 19]));
	expect(messages.map(({ id }) => BigInt(id))).toEqual(messages.map(({ id }) => BigInt(id)).sort((a, b) => (a < b ? -1 : 1)));
	expect(new Set(messages.map(({ type }) => type)).size).toBeGreaterThan(40);
	expect(JSON.stringify(generate({ seed: 5 }).messages)).toBe(text);
	expect(JSON.stringify(generate({ seed: 6 }).messages)).not.toBe(text);
});

it('has every special message in a small thread, too; the first post of a forum has the id of its thread', () => {
	const small = generate({ messages: 250, files: 40, sameFiles: 12, unknownKeys: true, type: ChannelType.GuildForum });
	expect(small.messages[0]?.id).toBe(small.thread.id);
	expect([small.messages.length, small.world.attachments.size]).toEqual([250, 40]);
	const keys = new Set(small.messages.flatMap((message) => Object.keys(message)));
	for (const key of [
		'poll',
		'call',
		'activity',
		'interaction_metadata',
		'message_snapshots',
		'role_subscription_data',
		'a_key_of_tomorrow'
	]) {
		expect(keys).toContain(key);
	}
});

it('is answered for without a word from the checks', async () => {
	const sim = await startDiscord({ rateLimits: false });
	try {
		const application = sim.addApplication({ privileged: { messageContent: true } });
		const guild = addGuild(sim.world, { owner: addUser(sim.world, { username: 'owner' }) });
		addBot(sim.world, guild, application, { permissions: PermissionFlagsBits.Administrator });
		const parent = addChannel(sim.world, guild, { type: ChannelType.GuildText, name: 'talk' });
		const { thread, messages } = generateThread(sim.world, guild, { parentId: parent.id, cdn: sim.cdn });
		const rest = new REST({ api: sim.api }).setToken(application.token);
		const read: APIMessage[] = [];
		for (let after = '0', page: APIMessage[] = []; ; after = read.at(-1)?.id ?? '0') {
			page = (await rest.get(Routes.channelMessages(thread.id), { query: new URLSearchParams({ limit: '100', after }) })) as APIMessage[];
			if (page.length === 0) break;
			read.push(...page.reverse());
		}
		sim.assertClean();
		const bare = (value: unknown) => JSON.stringify(value).replace(/\?ex=[^"]*/g, '');
		expect(read.map(bare)).toEqual(messages.map(bare));
		for (const url of JSON.stringify(read).matchAll(/"(http[^"]+\?ex=[^"]*)"/g)) {
			expect((await fetch(url[1] ?? '')).status).toBe(200);
		}
	} finally {
		await sim.close();
	}
});
