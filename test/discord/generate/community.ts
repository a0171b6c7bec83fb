import { ChannelType as T, PermissionFlagsBits as P } from 'discord-api-types/v10';

/** A made-up community, as data: a society of board game players in a harbour town. */

export interface RolePlan {
	readonly name: string;
	readonly permissions?: bigint;
	readonly color?: number;
	readonly hoist?: boolean;
	readonly mentionable?: boolean;
	/** Made by Discord: by a bot's invitation, or for those who boost. */
	readonly made?: 'bot' | 'boost';
	/** Share of the members who have it. */
	readonly share?: number;
}

const moderation = P.ManageMessages | P.KickMembers | P.BanMembers | P.ModerateMembers | P.ViewAuditLog | P.ManageThreads | P.MuteMembers;

/** From the lowest to the highest. */
export const roles: readonly RolePlan[] = [
	{ name: 'Tidekeeper', permissions: P.ManageMessages | P.SendMessages, made: 'bot' },
	{ name: 'Announcements', mentionable: true, share: 0.5 },
	{ name: 'Game night', mentionable: true, share: 0.3 },
	{ name: 'Muted', color: 0x607d8b, share: 0.03 },
	{ name: 'Member', permissions: P.ViewChannel | P.SendMessages | P.Connect, color: 0x3498db, share: 0.9 },
	{ name: 'Regular', permissions: P.UseExternalEmojis | P.CreatePublicThreads, color: 0x1abc9c, hoist: true, share: 0.35 },
	{ name: 'Artist', color: 0xe91e63, share: 0.15 },
	{ name: 'Rules lawyer', color: 0x9b59b6, share: 0.1 },
	{ name: 'Server Booster', color: 0xf47fff, hoist: true, made: 'boost', share: 0.08 },
	{ name: 'Event crew', permissions: P.CreateEvents | P.ManageEvents | P.MentionEveryone, color: 0xe67e22, share: 0.1 },
	{ name: 'Lighthouse', permissions: P.ManageRoles | P.ManageChannels | P.SendMessages, made: 'bot' },
	{ name: 'Moderator', permissions: moderation, color: 0x2ecc71, hoist: true, mentionable: true, share: 0.1 },
	{ name: 'Head moderator', permissions: moderation | P.ManageChannels | P.ManageRoles, color: 0x11806a, hoist: true, share: 0.04 },
	{ name: 'Harbour master', permissions: P.Administrator, color: 0xf1c40f, hoist: true, share: 0.02 }
];

export interface OverwritePlan {
	/** Name of a role, or `@everyone`, or `@owner` for the overwrite of a member. */
	readonly who: string;
	readonly allow?: bigint;
	readonly deny?: bigint;
}

export interface ChannelPlan {
	readonly name: string;
	readonly type?: T;
	readonly topic?: string;
	readonly overwrites?: readonly OverwritePlan[];
	readonly fields?: Readonly<Record<string, unknown>>;
	/** How many messages it holds, in relation to others. */
	readonly traffic?: number;
}

export interface CategoryPlan {
	readonly name: string;
	readonly overwrites?: readonly OverwritePlan[];
	readonly channels: readonly ChannelPlan[];
}

const readOnly: readonly OverwritePlan[] = [
	{ who: '@everyone', deny: P.SendMessages | P.CreatePublicThreads | P.AddReactions },
	{ who: 'Harbour master', allow: P.SendMessages },
	{ who: 'Tidekeeper', allow: P.SendMessages | P.EmbedLinks }
];
const staffOnly: readonly OverwritePlan[] = [
	{ who: '@everyone', deny: P.ViewChannel },
	{ who: 'Moderator', allow: P.ViewChannel | P.SendMessages },
	{ who: 'Head moderator', allow: P.ViewChannel | P.SendMessages | P.ManageMessages }
];
const muted: OverwritePlan = { who: 'Muted', deny: P.SendMessages | P.SendMessagesInThreads | P.AddReactions | P.Speak };

export const categories: readonly CategoryPlan[] = [
	{
		name: 'Harbour office',
		overwrites: readOnly,
		channels: [
			{ name: 'welcome', topic: 'Start here. The rules are in #rules, the rest is wind and waves.', overwrites: readOnly, traffic: 1 },
			{ name: 'rules', topic: 'Be kind. Shuffle properly. No spoilers for legacy games.', overwrites: readOnly, traffic: 1 },
			{ name: 'announcements', type: T.GuildAnnouncement, topic: 'News of the society', overwrites: readOnly, traffic: 3 },
			{
				name: 'game-nights',
				type: T.GuildAnnouncement,
				topic: 'Thursdays at seven, pier 4',
				overwrites: [...readOnly, { who: 'Event crew', allow: P.SendMessages | P.MentionEveryone }],
				traffic: 3
			}
		]
	},
	{
		name: 'The quay',
		overwrites: [muted],
		channels: [
			{ name: 'general', topic: 'Anything that floats', overwrites: [muted], traffic: 30 },
			{
				name: 'introductions',
				topic: 'Who are you, and what do you play?',
				overwrites: [muted],
				fields: { rate_limit_per_user: 21_600 },
				traffic: 5
			},
			{ name: 'off-topic', overwrites: [muted], traffic: 15 },
			{ name: 'pets', topic: 'Cats on boards, dogs under tables \u{1F408}', overwrites: [muted], traffic: 6 },
			{
				name: 'bot-commands',
				topic: 'Talk to Tidekeeper',
				overwrites: [muted, { who: 'Tidekeeper', allow: P.ManageMessages }],
				traffic: 4
			},
			{ name: 'media', type: T.GuildMedia, topic: 'Pictures of finished tables', overwrites: [muted] }
		]
	},
	{
		name: 'Game tables',
		overwrites: [muted],
		channels: [
			{
				name: 'looking-for-players',
				topic: 'Say what, when and how many seats',
				overwrites: [muted],
				fields: { rate_limit_per_user: 60 },
				traffic: 10
			},
			{ name: 'euro-games', overwrites: [muted], traffic: 8 },
			{ name: 'wargames', topic: 'Hexes, counters, tweezers', overwrites: [muted], traffic: 5 },
			{
				name: 'legacy-spoilers',
				topic: 'Spoilers!',
				overwrites: [muted, { who: '@everyone', deny: P.ReadMessageHistory }, { who: 'Regular', allow: P.ReadMessageHistory }],
				traffic: 3
			},
			{
				name: 'rules-questions',
				type: T.GuildForum,
				topic: 'One question per post. Name the game and the edition.',
				overwrites: [muted, { who: 'Rules lawyer', allow: P.ManageThreads }]
			},
			{ name: 'trades', type: T.GuildForum, topic: 'Sell, swap, give away', overwrites: [muted] }
		]
	},
	{
		name: 'Workshop',
		channels: [
			{ name: 'painting', topic: 'Miniatures and terrain', overwrites: [{ who: 'Artist', allow: P.ManageMessages }], traffic: 6 },
			{
				name: 'prototypes',
				topic: 'Your own designs',
				overwrites: [
					{ who: '@everyone', deny: P.AttachFiles },
					{ who: 'Regular', allow: P.AttachFiles }
				],
				traffic: 4
			},
			{
				name: 'after-dark',
				topic: 'Party games of another kind',
				fields: { nsfw: true },
				overwrites: [
					{ who: '@everyone', deny: P.ViewChannel },
					{ who: 'Regular', allow: P.ViewChannel }
				],
				traffic: 2
			}
		]
	},
	{
		name: 'Voices',
		channels: [
			{ name: 'Lobby', type: T.GuildVoice, overwrites: [muted], traffic: 2 },
			{ name: 'Table 1', type: T.GuildVoice, fields: { user_limit: 6 } },
			{ name: 'Table 2', type: T.GuildVoice, fields: { user_limit: 6, bitrate: 96_000 } },
			{
				name: 'Quiet cabin',
				type: T.GuildVoice,
				overwrites: [
					{ who: '@everyone', deny: P.Speak },
					{ who: '@owner', allow: P.Speak }
				]
			},
			{
				name: 'Town hall',
				type: T.GuildStageVoice,
				topic: 'Yearly assembly',
				overwrites: [{ who: 'Event crew', allow: P.MuteMembers | P.MoveMembers | P.ManageChannels }]
			}
		]
	},
	{
		name: 'Wheelhouse',
		overwrites: staffOnly,
		channels: [
			{ name: 'crew', topic: 'Moderators only', overwrites: staffOnly, traffic: 8 },
			{ name: 'reports', topic: 'What members reported', overwrites: staffOnly, traffic: 3 },
			{ name: 'mod-log', overwrites: [...staffOnly, { who: 'Tidekeeper', allow: P.ViewChannel | P.SendMessages }], traffic: 4 },
			{
				name: 'helm',
				topic: 'Owner and masters',
				overwrites: [
					{ who: '@everyone', deny: P.ViewChannel },
					{ who: '@owner', allow: P.ViewChannel }
				],
				traffic: 1
			},
			{ name: 'Crew cabin', type: T.GuildVoice, overwrites: staffOnly }
		]
	}
];

export const memberNames: readonly string[] = [
	'anselm',
	'birgit',
	'caspar',
	'dorothea',
	'emil',
	'frieda',
	'gustav',
	'hedwig',
	'ingrid',
	'jasper',
	'klara',
	'leopold',
	'marlene',
	'nils',
	'ottilie',
	'paul',
	'quentin',
	'rosa',
	'silvan',
	'thekla',
	'ulrike',
	'viktor',
	'wanda',
	'xaver',
	'yvonne',
	'zacharias',
	'asha',
	'bruno',
	'chidi',
	'daria',
	'eoin',
	'fatima',
	'goran',
	'hana',
	'isidro',
	'jun',
	'kofi',
	'lucia',
	'mihai',
	'noor'
];

export const banReasons: readonly (string | null)[] = [
	'Spam: crypto links in five channels',
	'Raid of 12 March',
	null,
	'Slurs in #general, third warning',
	'Scam account pretending to be the owner',
	'Sold a game and never sent it',
	null,
	'Ban evasion of an earlier account'
];

export const sentences: readonly string[] = [
	'Who is in for Thursday?',
	'I finally finished painting the kraken.',
	'The second edition fixed the trading rules, thank the tides.',
	'Does anybody still have the spare meeples from last week?',
	'We need a fourth for *Brass* on Sunday.',
	'That was the closest finish I have ever seen: 84 to 83.',
	'Please keep spoilers behind ||bars||.',
	'My cat has opinions about hex grids.',
	'Pier 4 is closed for repairs, we meet at the sailmakers.',
	'Rules question: may I discard before I draw?',
	'gg everyone \u{1F389}',
	'The expansion adds a fifth season, and I am not sure that I like it.',
	'I can bring snacks and the big table cloth.',
	'Grüße aus Hamburg, wir spielen heute auch!',
	'Somebody left a blue scarf in the lobby.',
	'See https://example.org/rules for the full text.',
	'```\nround 1: 12\nround 2: 19\n```',
	'Never trust a harbour pilot with a full hand.'
];

export const threadNames: readonly string[] = [
	'Game night of 14 May',
	'Painting the kraken',
	'Which edition to buy?',
	'Sunday Brass',
	'Lost and found'
];

export const postNames: readonly string[] = [
	'May I discard before drawing?',
	'Tie on the last turn',
	'Is the storm card optional?',
	'Swap: Agricola for Le Havre',
	'Giving away old wargames magazines'
];

export const emojiNames: readonly string[] = ['meeple', 'kraken', 'lighthouse', 'dice_six', 'anchor_spin', 'sad_cube'];
