import { expect, it } from 'vitest';
import { kinds } from '../../src/vault/snapshots/kinds';
import { kindNames, type KindName } from '../../src/vault/snapshots/model';
import { RequestFields, type RequestBody } from '../support/requestFields';

/** The requests that create and modify each kind. */
const requests: Readonly<Record<KindName, readonly RequestBody[]>> = {
	guild: ['GuildPatchRequestPartial'],
	role: ['CreateRoleRequest', 'UpdateRoleRequestPartial', 'UpdateRolePositionsRequest'],
	channel: ['CreateGuildChannelRequest', 'UpdateGuildChannelRequestPartial'],
	permission: [{ path: '/channels/{channel_id}/permissions/{overwrite_id}', method: 'put' }],
	emoji: [
		{ path: '/guilds/{guild_id}/emojis', method: 'post' },
		{ path: '/guilds/{guild_id}/emojis/{emoji_id}', method: 'patch' }
	],
	sticker: [
		{ path: '/guilds/{guild_id}/stickers', method: 'post' },
		{ path: '/guilds/{guild_id}/stickers/{sticker_id}', method: 'patch' }
	],
	sound: ['SoundboardCreateRequest', 'SoundboardPatchRequestPartial'],
	ban: ['BanUserFromGuildRequest']
};

/** Fields that are a kind of their own. */
const elsewhere: Readonly<Record<string, KindName>> = { 'channel.permission_overwrites': 'permission' };

/** Settable fields that no snapshot keeps, with the reason and its source. At most 25. */
const exceptions: Readonly<Record<string, { readonly reason: string; readonly source: string }>> = {
	'guild.region': {
		reason: 'Deprecated: each voice channel has a region of its own, which is kept.',
		source: 'https://discord.com/developers/docs/resources/guild#guild-object-guild-structure'
	},
	'ban.delete_message_seconds': {
		reason: 'Not of the ban: an order to delete messages when it is made.',
		source: 'https://discord.com/developers/docs/resources/guild#create-guild-ban'
	},
	'ban.delete_message_days': {
		reason: 'The same, deprecated.',
		source: 'https://discord.com/developers/docs/resources/guild#create-guild-ban'
	}
};

const fields = new RequestFields();
const settable = kindNames.flatMap((kind) =>
	[...new Set(requests[kind].flatMap((body) => fields.of(body)))].map((field) => `${kind}.${field}`)
);
const tracked = new Set(
	kindNames.flatMap((kind) => kinds[kind].fields.flatMap(({ name, inside }) => [`${kind}.${name}`, `${kind}.${inside}`]))
);

/** The id of what is moved is no field of it. */
const isOpen = (known: ReadonlySet<string>) => (field: string) =>
	field !== 'role.id' && !known.has(field) && !(field in elsewhere) && !(field in exceptions);

it('every field that Discord lets a bot set is kept, or is an exception with a reason', () => {
	expect(settable.length).toBeGreaterThan(60);
	expect(settable.filter(isOpen(tracked))).toEqual([]);
});

it('a field that is neither is found', () => {
	const fewer = new Set([...tracked].filter((field) => field !== 'guild.name'));
	expect(settable.filter(isOpen(fewer))).toEqual(['guild.name']);
	expect(() => fields.of('NoSuchRequest')).toThrow(/no component/);
});

it('the exceptions are few, and each is needed and has a source', () => {
	expect(Object.keys(exceptions).length).toBeLessThanOrEqual(25);
	for (const [field, { reason, source }] of Object.entries(exceptions)) {
		expect(settable).toContain(field);
		expect(tracked).not.toContain(field);
		expect(reason.length).toBeGreaterThan(10);
		expect(source).toMatch(/^https:\/\/(?:docs\.)?discord\.com\//);
	}
	for (const [field, kind] of Object.entries(elsewhere)) {
		expect(settable).toContain(field);
		expect(kinds[kind].fields).not.toEqual([]);
	}
});
