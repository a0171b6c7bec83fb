import { PermissionFlagsBits as P, Routes, type APIGuild } from 'discord-api-types/v10';
import { kinds } from '../../snapshots/kinds';
import { hashedImage } from '../../snapshots/kinds/assetNames';
import type { Node, NodeChange } from '../../snapshots/model';
import { bodyOf } from '../body';
import type { Draft } from '../Draft';
import { picturesOf } from '../files';
import type { NewAsset } from '../model';

/** https://discord.com/developers/docs/resources/guild#modify-guild */
const scalars = [
	'name',
	'description',
	'verification_level',
	'default_message_notifications',
	'explicit_content_filter',
	'preferred_locale',
	'afk_timeout',
	'system_channel_flags',
	'premium_progress_bar_enabled'
];
const channels = ['afk_channel_id', 'system_channel_id', 'rules_channel_id', 'public_updates_channel_id', 'safety_alerts_channel_id'];
/** Pictures by field: where Discord keeps them, and the feature that they need. */
const pictures: Readonly<Record<string, { readonly folder: string; readonly feature?: string }>> = {
	icon: { folder: 'icons' },
	splash: { folder: 'splashes', feature: 'INVITE_SPLASH' },
	discovery_splash: { folder: 'discovery-splashes', feature: 'DISCOVERABLE' },
	banner: { folder: 'banners', feature: 'BANNER' },
	home_header: { folder: 'home-headers' }
};
/** Features that a bot can switch. https://discord.com/developers/docs/resources/guild#guild-object-mutable-guild-features */
const switchable = ['COMMUNITY', 'INVITES_DISABLED', 'RAID_ALERTS_DISABLED'];
/** A community needs both, in the request that makes it one. */
const communityChannels = ['rules_channel_id', 'public_updates_channel_id'];

/** All settings in one request; a community is made together with its channels. */
export function planGuild(draft: Draft): void {
	for (const change of draft.work('guild').changed) planChange(draft, change);
}

function planChange(draft: Draft, { before, after, fields }: NodeChange): void {
	const changed = fields.map(({ field }) => field);
	const features = changed.includes('features') ? wantedFeatures(before, after) : null;
	const isFounding = features?.includes('COMMUNITY') === true && !featuresOf(before).includes('COMMUNITY');
	const images = changed.filter((name) => name in pictures && mayHave(draft, after, name));
	const names = changed.filter((name) => scalars.includes(name) || channels.includes(name));
	for (const name of changed) {
		if (isFixed(name)) draft.block('guild', 'modify', after, { reason: 'fixed', field: name });
	}
	if (names.length + images.length === 0 && !features) return;
	if (draft.lacks(P.ManageGuild | (isFounding ? P.Administrator : 0n), 'guild', 'modify', after)) return;
	draft.add({
		kind: 'guild',
		verb: 'modify',
		nodes: [after],
		layer: 'guild',
		route: 'PATCH /guilds/{guild.id}',
		notes: [],
		async perform(send, ids, read) {
			const own = isFounding ? [...new Set([...names, ...communityChannels])] : names;
			// A channel that is not there cannot be named.
			const isThere = (name: string): boolean => {
				const id = after.values[name];
				return !channels.includes(name) || typeof id !== 'string' || ids.of('channel', id) !== null;
			};
			const { fields, missing } = await picturesOf(read, after, images);
			const settings = bodyOf(kinds.guild, after.values, own.filter(isThere), ids);
			const body = { ...settings, ...fields, ...(features && { features }) };
			const guild = (await send({ method: 'PATCH', path: Routes.guild(draft.situation.guildId), body })) as APIGuild;
			return { assets: Object.keys(fields).flatMap((name) => assetOf(guild, after, name)), ...missing };
		}
	});
}

function featuresOf({ values }: Node): string[] {
	return typeof values['features'] === 'string' ? (JSON.parse(values['features']) as string[]) : [];
}

/** The features of now, with those that can be switched as they were; `null` where none of these differs. */
function wantedFeatures(before: Node, after: Node): string[] | null {
	const [now, then] = [featuresOf(before), featuresOf(after)];
	if (switchable.every((feature) => now.includes(feature) === then.includes(feature))) return null;
	return [...now.filter((feature) => !switchable.includes(feature)), ...switchable.filter((feature) => then.includes(feature))];
}

function mayHave(draft: Draft, node: Node, name: string): boolean {
	const feature = pictures[name]?.feature;
	if (node.values[name] === null || feature === undefined || draft.situation.has(feature)) return true;
	draft.block('guild', 'modify', node, { reason: 'missing_feature', feature });
	return false;
}

/** What only the owner, or only Discord, can change. Of features these are most. */
function isFixed(name: string): boolean {
	return ![...scalars, ...channels, 'features', 'vanity_url_code'].includes(name) && !(name in pictures);
}

function assetOf(guild: APIGuild, { values }: Node, field: string): NewAsset[] {
	const hash = (guild as unknown as Readonly<Record<string, string | null>>)[field];
	const name = hashedImage(pictures[field]?.folder ?? '', guild.id, hash);
	const sha256 = values[field];
	return name !== null && typeof sha256 === 'string' ? [{ name, sha256 }] : [];
}
