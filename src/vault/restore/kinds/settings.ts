import { PermissionFlagsBits as P, Routes } from 'discord-api-types/v10';
import { kinds } from '../../snapshots/kinds';
import type { Node } from '../../snapshots/model';
import { bodyOf } from '../body';
import type { CurrentIds } from '../CurrentIds';
import type { Draft } from '../Draft';
import { emojisOf } from '../emojis';

/** What new members see first. https://discord.com/developers/docs/resources/guild#modify-guild-welcome-screen */
export function planWelcomeScreen(draft: Draft): void {
	planSettings(
		draft,
		'welcome_screen',
		Routes.guildWelcomeScreen(draft.situation.guildId),
		'PATCH /guilds/{guild.id}/welcome-screen',
		welcome
	);
}

/** What other pages may show. https://discord.com/developers/docs/resources/guild#modify-guild-widget */
export function planWidget(draft: Draft): void {
	planSettings(draft, 'widget', Routes.guildWidgetSettings(draft.situation.guildId), 'PATCH /guilds/{guild.id}/widget', widget);
}

type Body = (node: Node, fields: readonly string[], ids: CurrentIds) => object;

/** Settings of which there is one set, changed by one request. */
function planSettings(draft: Draft, kind: 'welcome_screen' | 'widget', path: `/${string}`, route: string, bodyFor: Body): void {
	for (const { after, fields } of draft.changes(kind)) {
		const names = fields.map(({ field }) => field);
		if (draft.lacks(P.ManageGuild, kind, 'modify', after)) continue;
		if (kind === 'welcome_screen' && !draft.willHave('COMMUNITY')) {
			draft.block(kind, 'modify', after, { reason: 'missing_feature', feature: 'COMMUNITY' });
			continue;
		}
		const emojis = emojisOf(draft, kind, after, names);
		draft.add({
			kind,
			verb: 'modify',
			nodes: [after],
			layer: 'settings',
			route,
			notes: emojis.notes,
			async perform(send, ids) {
				await send({ method: 'PATCH', path, body: bodyFor(after, names, ids) });
				return emojis.missing(ids);
			}
		});
	}
}

/** Channels that are not there are left out. */
function welcome({ values }: Node, fields: readonly string[], ids: CurrentIds): object {
	const body = bodyOf(kinds.welcome_screen, values, fields, ids);
	if (!fields.includes('welcome_channels') || typeof values['welcome_channels'] !== 'string') return body;
	const wanted = JSON.parse(values['welcome_channels']) as { channel_id: string }[];
	const current = body['welcome_channels'] as object[];
	return { ...body, welcome_channels: current.filter((_, index) => ids.of('channel', wanted[index]?.channel_id ?? '') !== null) };
}

function widget({ values }: Node, fields: readonly string[], ids: CurrentIds): object {
	const channel = values['channel_id'];
	const place = fields.includes('channel_id') && { channel_id: typeof channel === 'string' ? ids.of('channel', channel) : null };
	return { ...bodyOf(kinds.widget, values, fields, ids), ...place };
}
