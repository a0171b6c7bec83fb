import type { Catalogue } from '../types';

export const health = {
	'health.title': 'What the vault can do on this server',
	'health.good': 'Everything works. Nothing is missing.',
	'health.findings': 'What is wrong, what it costs, and the cure',
	'health.invite': '[Give the bot all that it lacks]({invite}): Discord asks you once, and nothing else changes.',
	'health.snapshot': 'The newest snapshot is from {time}.',
	'health.verified': 'The newest verified one is from {time}.',
	'health.unverified': 'None has been verified yet.',

	'area.snapshot': 'Snapshots',
	'area.restore': 'Restoring',
	'area.archive': 'Archive',
	'area.alarm': 'Alarm',

	'operation.structure': 'server, roles and channels',
	'operation.bans': 'bans',
	'operation.settings': 'auto-moderation, invites, welcome screen and widget',
	'operation.webhooks': 'webhooks',
	'operation.members': 'members with roles and nicknames',
	'operation.pins': 'pinned messages',
	'operation.changes': 'knowing what changed',
	'operation.guild': 'server settings',
	'operation.community': 'community features',
	'operation.roles': 'roles',
	'operation.channels': 'channels and their permissions',
	'operation.banning': 'banning again',
	'operation.expressions': 'emojis, stickers and sounds',
	'operation.events': 'scheduled events',
	'operation.hooks': 'webhooks',
	'operation.nicknames': 'nicknames and roles of members',
	'operation.messages': 'reading messages',
	'operation.content': 'texts and files of messages',
	'operation.privateThreads': 'private threads',
	'operation.live': 'keeping up with new messages',
	'operation.raids': 'who is behind a raid',

	'cost.structure': 'Without it the bot sees no server at all.',
	'cost.bans': 'Without it bans are not saved: after a raid they are lost.',
	'cost.settings': 'Without it none of these is saved.',
	'cost.webhooks': 'Without it webhooks are not saved.',
	'cost.members': 'Without it roles and nicknames of members are not saved.',
	'cost.pins': 'Without it nobody will know which messages were pinned.',
	'cost.changes': 'Without it every automatic snapshot reads the whole server again.',
	'cost.guild': 'Without it name, icon and settings of the server cannot be brought back.',
	'cost.community': 'Without it community features cannot be switched on again.',
	'cost.roles': 'Without it no role can be brought back.',
	'cost.channels': 'Without it no channel, and no permission in one, can be brought back.',
	'cost.banning': 'Without it people who were banned could come back after a raid.',
	'cost.expressions': 'Without it emojis, stickers and sounds cannot be brought back.',
	'cost.events': 'Without it scheduled events cannot be brought back.',
	'cost.hooks': 'Without it webhooks cannot be brought back.',
	'cost.nicknames': 'Without it members do not get their roles and nicknames back.',
	'cost.messages': 'Without it the messages there are not archived, and Discord does not even say so.',
	'cost.content': 'Without it texts, files and embeds of others are empty in the archive.',
	'cost.privateThreads': 'Without it only those private threads are archived that the bot was added to.',
	'cost.live': 'Without it edits, deletions and reactions are noticed late or never.',
	'cost.raids': 'Without it an alarm cannot say who did it.',

	'health.permission': '**{operation}**: the bot lacks *{permissions}*. {cost} Cure: the link above.',
	'health.channel_permission': {
		one: '**{operation}**: in one channel the bot lacks *{permissions}*. {cost} Cure: allow it in the permissions of that channel or its category.',
		other:
			'**{operation}**: in {count} channels the bot lacks *{permissions}*. {cost} Cure: allow it in the permissions of these channels or their categories.'
	},
	'health.intent':
		'**{operation}**: Discord does not tell the bot. {cost} Cure, for the owner of the bot: add `{intents}` to the intents of the client.',
	'health.portal':
		'**{operation}**: the *{intent} Intent* is off. {cost} Cure, for the owner of the bot: switch it on at {link} and start the bot again.',
	'health.channels_hidden': {
		one: '**One channel is hidden from the bot.** Of it only its place is saved, neither name nor permissions, and no message. Cure: give the bot *View Channels* there, or *Administrator*.',
		other:
			'**{count} channels are hidden from the bot.** Of them only the places are saved, neither names nor permissions, and no message. Cure: give the bot *View Channels* there, or *Administrator*.'
	},
	'health.no_own_role':
		'**The bot has no role of its own.** Snapshots work, but without a place in the hierarchy nothing could be restored. Cure: the link above; Discord then makes the role, and nothing else changes.',
	'health.role_low': {
		one: '**One role stands above the bot.** It, and members who have it, cannot be restored. Cure: drag the role of the bot to the top in the settings of the server.',
		other:
			'**{count} roles stand above the bot.** They, and members who have them, cannot be restored. Cure: drag the role of the bot to the top in the settings of the server.'
	},
	'health.two_factor':
		'**This server asks moderators for two-factor authentication**, and the owner of the bot has none: Discord refuses nearly everything that a restore does. Cure, for the owner of the bot: switch it on in the Discord account.',
	'health.timed_out': '**The bot is timed out** until {time} and may only read. Cure: end the time-out in the list of members.',
	'health.limit':
		'**{thing}: {count} of {limit}.** Discord allows no more, so that a restore may find no room for what is missing. Cure: delete what nobody needs.',
	'health.no_snapshot': '**There is no snapshot yet.** What happens now could not be undone. Cure: `/snapshot create`.',
	'health.snapshot_old':
		'**The newest snapshot is old**: it was taken {time}. Cure: `/snapshot create`, and see why none is taken by itself.',
	'health.snapshot_damaged': {
		one: '**One snapshot is damaged**: it does not rebuild to what was recorded, so restoring from it would be a guess. All others are still good. Cure: `/snapshot create`, and for the owner of the bot: the log says which one; see whether the disk of the database is sound.',
		other:
			'**{count} snapshots are damaged**: they do not rebuild to what was recorded, so restoring from them would be a guess. All others are still good. Cure: `/snapshot create`, and for the owner of the bot: the log says which ones; see whether the disk of the database is sound.'
	},
	'health.snapshot_unverified':
		'**Snapshots are not verified**: one has not been since {time}, so damage would be found only when it is needed. Cure, for the owner of the bot: see what the log says.',
	'health.sync_stale':
		'**The archive is not up to date**: its last round ended {time}. What is edited or deleted meanwhile may be missed. Cure: `/archive sync`, and see `/vault jobs`.',
	'health.channels_unread': {
		one: '**One archived channel could not be read** for a day or longer; what is written there is not archived. Cure: `/archive status` says why.',
		other:
			'**{count} archived channels could not be read** for a day or longer; what is written there is not archived. Cure: `/archive status` says why.'
	},
	'health.log_silent':
		'**The bot cannot write in the log channel** {channel}: alarms and notices are not seen there. Cure: allow *View Channel* and *Send Messages* there, or choose another with `/snapshot settings`.',
	'health.files_dead': {
		one: '**One file could not be had** and was given up: it is missing in the archive. Cure: `/archive media` says why and tries again.',
		other:
			'**{count} files could not be had** and were given up: they are missing in the archive. Cure: `/archive media` says why and tries again.'
	},
	'health.jobs_dead': {
		one: '**One job failed too often** and was given up. Cure, for the owner of the bot: the log says why.',
		other: '**{count} jobs failed too often** and were given up. Cure, for the owner of the bot: the log says why.'
	},
	'health.queue_stalled':
		'**Work that is due since {time} is not done.** Cure, for the owner of the bot: see whether the bot runs and what its log says.',
	'health.disk_low': '**Only {size} are free** where files are kept; then new ones are lost. Cure, for the owner of the bot: make room.',

	'notice.health': '**{guild}**: the vault found something that has got worse.',
	'notice.all': '`/vault health` says how everything else is.',

	'brief.permission': 'The bot lacks *{permissions}*. {cost}',
	'brief.channel_permission': {
		one: 'In one channel the bot lacks *{permissions}*. {cost}',
		other: 'In {count} channels the bot lacks *{permissions}*. {cost}'
	},
	'brief.intent': 'The client has no `{intents}`. {cost}',
	'brief.portal': 'The *{intent} Intent* is off. {cost}',
	'brief.channels_hidden': {
		one: 'One channel is hidden from the bot.',
		other: '{count} channels are hidden from the bot.'
	},
	'brief.no_own_role': 'The bot has no role of its own: nothing can be restored.',
	'brief.role_low': {
		one: 'One role stands above the bot: it cannot be restored.',
		other: '{count} roles stand above the bot: they cannot be restored.'
	},
	'brief.two_factor': 'The owner of the bot has no two-factor authentication, which this server asks for: Discord refuses most restores.',
	'brief.timed_out': 'The bot is timed out until {time}.',
	'brief.limit': '{thing}: {count} of {limit}.',
	'brief.more': {
		one: '… and one more: `/vault health`',
		other: '… and {count} more: `/vault health`'
	},
	'brief.cure': 'What mends it: `/vault health`',

	'limit.role': 'Roles',
	'limit.channel': 'Channels',
	'limit.thread': 'Active threads',
	'limit.emoji': 'Emojis',
	'limit.animatedEmoji': 'Animated emojis',
	'limit.sticker': 'Stickers',
	'limit.sound': 'Sounds',
	'limit.webhook': 'Webhooks',
	'limit.channelWebhook': 'Webhooks of one channel'
} as const satisfies Catalogue;
