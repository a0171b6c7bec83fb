import { Events as SapphireEvents } from '@sapphire/framework';
import { Events } from 'discord.js';
import type { PieceEntry } from '../plugin/pieces';
import { changeListener } from './changeListener';
import { deniedListener } from './deniedListener';
import { sessionListener } from './sessionListener';
import { GuildCreateListener } from './PluginVaultGuildCreate';
import { GuildDeleteListener } from './PluginVaultGuildDelete';
import { ReadyListener } from './PluginVaultReady';

const listener = (name: string, piece: PieceEntry['piece']): PieceEntry => ({ store: 'listeners', name, piece });

export const listeners: readonly PieceEntry[] = [
	listener('PluginVaultReady', ReadyListener),
	listener('PluginVaultDenied', deniedListener(SapphireEvents.ChatInputCommandDenied)),
	listener('PluginVaultMenuDenied', deniedListener(SapphireEvents.ContextMenuCommandDenied)),
	listener('PluginVaultGuildCreate', GuildCreateListener),
	listener('PluginVaultGuildDelete', GuildDeleteListener),
	listener(
		'PluginVaultGuildUpdateChange',
		changeListener(Events.GuildUpdate, (guild) => guild)
	),
	listener(
		'PluginVaultGuildAvailableChange',
		changeListener(Events.GuildAvailable, (guild) => guild)
	),
	listener(
		'PluginVaultGuildUnavailableChange',
		changeListener(Events.GuildUnavailable, (guild) => guild)
	),
	listener(
		'PluginVaultRoleCreateChange',
		changeListener(Events.GuildRoleCreate, (role) => role.guild)
	),
	listener(
		'PluginVaultRoleUpdateChange',
		changeListener(Events.GuildRoleUpdate, (role) => role.guild)
	),
	listener(
		'PluginVaultRoleDeleteChange',
		changeListener(Events.GuildRoleDelete, (role) => role.guild)
	),
	listener(
		'PluginVaultChannelCreateChange',
		changeListener(Events.ChannelCreate, (channel) => channel.guild)
	),
	listener(
		'PluginVaultChannelUpdateChange',
		changeListener(Events.ChannelUpdate, (channel) => ('guild' in channel ? channel.guild : null))
	),
	listener(
		'PluginVaultChannelDeleteChange',
		changeListener(Events.ChannelDelete, (channel) => ('guild' in channel ? channel.guild : null))
	),
	listener(
		'PluginVaultBanAddChange',
		changeListener(Events.GuildBanAdd, (ban) => ban.guild)
	),
	listener(
		'PluginVaultBanRemoveChange',
		changeListener(Events.GuildBanRemove, (ban) => ban.guild)
	),
	// Of members only the bot itself matters: its roles decide what it can see.
	listener(
		'PluginVaultOwnMemberChange',
		changeListener(Events.GuildMemberUpdate, (member) => (member.id === member.client.user.id ? member.guild : null))
	),
	listener('PluginVaultShardReadySession', sessionListener(Events.ShardReady)),
	listener('PluginVaultShardDisconnectSession', sessionListener(Events.ShardDisconnect)),
	listener('PluginVaultInvalidatedSession', sessionListener(Events.Invalidated))
];
