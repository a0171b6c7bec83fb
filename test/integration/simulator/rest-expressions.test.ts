import { ChannelType, PermissionFlagsBits as P, Routes, type APIChannel } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { putEmoji } from '../../discord/actions/expressions';
import { switchesOf } from '../../discord/switches';
import { emojisOf } from '../../discord/world';
import { refusal, stage, type Stage } from './rest-setup';

const image = (type: string, bytes = 10) => `data:image/${type};base64,${Buffer.alloc(bytes, 1).toString('base64')}`;
const audio = `data:audio/ogg;base64,${Buffer.from('OggS').toString('base64')}`;
const png = Buffer.from('89504e470d0a1a0a00', 'hex');

const makeEmoji = ({ rest, guild }: Stage, body: object = {}) =>
	rest.post(Routes.guildEmojis(guild.id), { body: { name: 'new', image: image('png'), ...body } });
const makeSticker = ({ rest, guild }: Stage, data: Buffer = png) =>
	rest.post(Routes.guildStickers(guild.id), {
		body: { name: 'hello', tags: 'wave' },
		files: [{ key: 'file', name: 'x', data, contentType: 'application/octet-stream' }],
		appendToFormData: true
	});
const makeSound = ({ rest, guild }: Stage, body: object = {}) =>
	rest.post(Routes.guildSoundboardSounds(guild.id), { body: { name: 'beep', sound: audio, ...body } });

function fill({ sim, guild, ownerId }: Stage, count: number, animated: boolean): void {
	for (let index = 0; index < count; index += 1) {
		const id = sim.world.snowflake();
		const emoji = { id, name: `e${index}`, roles: [], require_colons: true, managed: false, animated, available: true };
		putEmoji(sim.world, guild, emoji, { userId: ownerId });
	}
}

describe('expressions', () => {
	it('are made with CREATE_GUILD_EXPRESSIONS alone; those of others need the other permission', async () => {
		const none = await stage({ permissions: P.ManageGuildExpressions, everyone: P.ViewChannel });
		for (const make of [makeEmoji, makeSticker, makeSound]) expect(await refusal(make(none))).toEqual({ status: 403, code: 50013 });

		const creator = await stage({ permissions: P.CreateGuildExpressions, everyone: P.ViewChannel });
		const own = (await makeEmoji(creator)) as { id: string };
		fill(creator, 1, false);
		const other = [...emojisOf(creator.guild).keys()].at(-1)!;
		await creator.rest.patch(Routes.guildEmoji(creator.guild.id, own.id), { body: { name: 'mine' } });
		expect(await refusal(creator.rest.delete(Routes.guildEmoji(creator.guild.id, other)))).toEqual({ status: 403, code: 50013 });
		creator.sim.assertClean();
	});

	it('have slots: still and moving emojis each their own', async () => {
		const all = await stage();
		fill(all, 50, false);
		expect(await refusal(makeEmoji(all))).toEqual({ status: 400, code: 30008 });
		await makeEmoji(all, { image: image('gif') });
		fill(all, 49, true);
		expect(await refusal(makeEmoji(all, { image: image('gif') }))).toEqual({ status: 400, code: 30018 });
		for (let index = 0; index < 5; index += 1) await makeSticker(all);
		expect(await refusal(makeSticker(all))).toEqual({ status: 400, code: 30039 });
		for (let index = 0; index < 8; index += 1) await makeSound(all);
		expect(await refusal(makeSound(all))).toEqual({ status: 400, code: 30045 });
		all.sim.assertClean();
	});

	it('are refused when they are too large, of another kind, or of what is not there', async () => {
		const all = await stage();
		expect(await refusal(makeEmoji(all, { image: image('png', 300 * 1024) }))).toEqual({ status: 400, code: 50138 });
		expect(await refusal(makeEmoji(all, { image: 'data:text/plain;base64,AAAA' }))).toEqual({ status: 400, code: 50035 });
		expect(await refusal(makeEmoji(all, { roles: ['123456789012345678'] }))).toEqual({ status: 400, code: 50035 });
		expect(await refusal(makeSticker(all, Buffer.from('{"v":"5.5.2"}')))).toEqual({ status: 400, code: 50046 });
		expect(await refusal(makeSticker(all, Buffer.alloc(600 * 1024, png)))).toEqual({ status: 400, code: 50045 });
		expect(await refusal(makeSound(all, { emoji_id: '123456789012345678' }))).toEqual({ status: 404, code: 10014 });
		expect(await refusal(makeSound(all, { sound: 'data:audio/wav;base64,AAAA' }))).toEqual({ status: 400, code: 50035 });
	});
});

describe('settings of a guild', () => {
	const patch = ({ rest, guild }: Stage, body: object) => rest.patch(Routes.guild(guild.id), { body });
	const channel = async ({ rest, guild }: Stage, type: ChannelType) =>
		(await rest.post(Routes.guildChannels(guild.id), { body: { name: 'x', type } })) as APIChannel;

	it('name channels of the right type, and a community keeps its own', async () => {
		const all = await stage();
		const [text, voice] = [await channel(all, ChannelType.GuildText), await channel(all, ChannelType.GuildVoice)];
		expect(await refusal(patch(all, { system_channel_id: voice.id }))).toEqual({ status: 400, code: 50024 });
		expect(await refusal(patch(all, { afk_channel_id: text.id }))).toEqual({ status: 400, code: 50024 });
		await patch(all, { afk_channel_id: voice.id, rules_channel_id: text.id, public_updates_channel_id: text.id });
		expect(await refusal(patch(all, { rules_channel_id: null }))).toEqual({ status: 400, code: 50074 });
		await patch(all, { features: [], rules_channel_id: null });
		expect(await refusal(patch(all, { features: ['COMMUNITY'] }))).toEqual({ status: 403, code: 40006 });
		all.sim.assertClean();
	});

	it('show pictures only where the guild has the feature', async () => {
		const all = await stage();
		expect(await refusal(patch(all, { banner: image('png') }))).toEqual({ status: 403, code: 50101 });
		expect(await refusal(patch(all, { icon: image('gif') }))).toEqual({ status: 403, code: 50101 });
		switchesOf(all.sim.world).picturesWithoutFeature = true;
		expect(await patch(all, { banner: image('png') })).toMatchObject({ banner: expect.any(String) as string });
		all.sim.assertClean();
	});
});
