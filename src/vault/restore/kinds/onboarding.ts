import { GuildOnboardingMode, PermissionFlagsBits as P, Routes, type APIGuildOnboarding } from 'discord-api-types/v10';
import { kinds } from '../../snapshots/kinds';
import type { Node, Values } from '../../snapshots/model';
import { bodyOf, livingIds } from '../body';
import type { CurrentIds } from '../CurrentIds';
import type { Draft } from '../Draft';
import { emojisOf } from '../emojis';
import type { StepResult } from '../model';

const needed = P.ManageGuild | P.ManageRoles;
/** Channels that new members see, and those of them that everyone may write in. https://discord.com/developers/docs/resources/guild#modify-guild-onboarding */
const fewest = 7;
const fewestWritable = 5;
const writing = P.ViewChannel | P.SendMessages;

/** What new members are asked: all of it in one request, which replaces what there is. */
export function planOnboarding(draft: Draft): void {
	for (const { after } of draft.changes('onboarding')) planChange(draft, after);
}

function planChange(draft: Draft, node: Node): void {
	if (draft.lacks(needed, 'onboarding', 'modify', node)) return;
	if (!draft.willHave('COMMUNITY')) return draft.block('onboarding', 'modify', node, { reason: 'missing_feature', feature: 'COMMUNITY' });
	if (node.values['enabled'] === true && !isEnough(draft, node.values)) {
		return draft.block('onboarding', 'modify', node, { reason: 'too_few_channels' });
	}
	const emojis = emojisOf(draft, 'onboarding', node, ['prompts']);
	draft.add({
		kind: 'onboarding',
		verb: 'modify',
		nodes: [node],
		layer: 'settings',
		route: 'PUT /guilds/{guild.id}/onboarding',
		notes: emojis.notes,
		async perform(send, ids) {
			const path = Routes.guildOnboarding(draft.situation.guildId);
			const answer = (await send({ method: 'PUT', path, body: bodyWith(node.values, ids) })) as APIGuildOnboarding;
			return { identities: newIds(node.values, answer, ids), ...emojis.missing(ids) };
		}
	});
}

interface Option {
	readonly id: string;
	readonly emoji?: { readonly id?: string | null; readonly name?: string | null; readonly animated?: boolean };
	readonly role_ids: readonly string[];
	readonly channel_ids: readonly string[];
}

interface Prompt {
	readonly id: string;
	readonly options: readonly Option[];
}

function promptsOf({ prompts }: Values): Prompt[] {
	return typeof prompts === 'string' ? (JSON.parse(prompts) as Prompt[]) : [];
}

/** Roles, channels and emojis that are not there are left out. Prompts need an id even if they are new: Discord gives them another. */
function bodyWith(values: Values, ids: CurrentIds): object {
	const lists = (option: Option): object => ({
		role_ids: option.role_ids.flatMap((id) => ids.of('role', id) ?? []),
		channel_ids: option.channel_ids.flatMap((id) => ids.of('channel', id) ?? [])
	});
	const prompts = promptsOf(values).map(({ id, options, ...prompt }) => ({
		...prompt,
		id: ids.translate('prompt', id),
		options: options.map(({ id: optionId, emoji, ...option }) => ({
			...option,
			...lists({ id: optionId, ...option }),
			id: ids.translate('option', optionId),
			...emojiOf(emoji, ids)
		}))
	}));
	const defaults = livingIds(values['default_channel_ids'], 'channel', ids);
	return { ...bodyOf(kinds.onboarding, values, ['enabled', 'mode'], ids), default_channel_ids: defaults, prompts };
}

/** Requests have an emoji's parts side by side. */
function emojiOf({ id, name, animated }: NonNullable<Option['emoji']> = {}, ids: CurrentIds): object {
	if (!id) return name ? { emoji_name: name } : {};
	const current = ids.of('emoji', id);
	return current === null ? {} : { emoji_id: current, emoji_name: name ?? null, emoji_animated: animated ?? false };
}

/** Prompts and options keep their order. */
function newIds(values: Values, answer: APIGuildOnboarding, ids: CurrentIds): NonNullable<StepResult['identities']> {
	const renewed = (kind: 'prompt' | 'option', id: string, current: string | undefined) =>
		current === undefined || ids.translate(kind, id) === current ? [] : [{ kind, id, current }];
	return promptsOf(values).flatMap(({ id, options }, index) => {
		const made = answer.prompts[index];
		return [
			...renewed('prompt', id, made?.id),
			...options.flatMap((option, place) => renewed('option', option.id, made?.options[place]?.id))
		];
	});
}

/** In its advanced mode the channels of its options count, too. */
function isEnough(draft: Draft, values: Values): boolean {
	const defaults = JSON.parse(String(values['default_channel_ids'] ?? '[]')) as string[];
	const isAdvanced = values['mode'] === (GuildOnboardingMode.OnboardingAdvanced as number);
	const further = isAdvanced ? promptsOf(values).flatMap(({ options }) => options.flatMap((option) => option.channel_ids)) : [];
	const channels = [...new Set([...defaults, ...further])].filter((id) => draft.willExist('channel', id));
	return channels.length >= fewest && channels.filter((id) => isWritable(draft, id)).length >= fewestWritable;
}

/** Whether everyone may write in the channel when the steps before are done. */
function isWritable({ input, target, live, situation }: Draft, channelId: string): boolean {
	const after = (kind: 'role' | 'permission') => (input.options.kinds.includes(kind) ? target : live).nodes[kind];
	const base = BigInt(String(after('role').get(situation.guildId)?.values['permissions'] ?? '0'));
	const overwrite = after('permission').get(`${channelId}:${situation.guildId}`)?.values;
	const held = (base & ~BigInt(String(overwrite?.['deny'] ?? '0'))) | BigInt(String(overwrite?.['allow'] ?? '0'));
	return (held & writing) === writing || (base & P.Administrator) !== 0n;
}
