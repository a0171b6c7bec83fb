import { Events as SapphireEvents } from '@sapphire/framework';
import { Events } from 'discord.js';
import type { PieceEntry } from '../plugin/pieces';
import { deniedListener } from './deniedListener';
import { sessionListener } from './sessionListener';
import { ChangeListener } from './PluginVaultChange';
import { harmListener } from './harmListener';
import { AuditLogListener } from './PluginVaultAuditLog';
import { GuildCreateListener } from './PluginVaultGuildCreate';
import { GuildDeleteListener } from './PluginVaultGuildDelete';
import { GuildAvailableListener } from './PluginVaultGuildAvailable';
import { GuildUpdateListener } from './PluginVaultGuildUpdate';
import { NamesListener } from './PluginVaultNames';
import { LiveListener } from './PluginVaultLive';
import { ReadyListener } from './PluginVaultReady';

const listener = (name: string, piece: PieceEntry['piece']): PieceEntry => ({ store: 'listeners', name, piece });

export const listeners: readonly PieceEntry[] = [
	listener('PluginVaultReady', ReadyListener),
	listener('PluginVaultDenied', deniedListener(SapphireEvents.ChatInputCommandDenied)),
	listener('PluginVaultMenuDenied', deniedListener(SapphireEvents.ContextMenuCommandDenied)),
	listener('PluginVaultGuildCreate', GuildCreateListener),
	listener('PluginVaultGuildDelete', GuildDeleteListener),
	listener('PluginVaultGuildAvailable', GuildAvailableListener),
	listener('PluginVaultGuildUpdate', GuildUpdateListener),
	listener('PluginVaultChange', ChangeListener),
	listener('PluginVaultAuditLog', AuditLogListener),
	listener(
		'PluginVaultChannelDelete',
		harmListener(Events.ChannelDelete, 'deletions', (channel) => ('guild' in channel ? channel.guild : null))
	),
	listener(
		'PluginVaultRoleDelete',
		harmListener(Events.GuildRoleDelete, 'deletions', (role) => role.guild)
	),
	listener(
		'PluginVaultEmojiDelete',
		harmListener(Events.GuildEmojiDelete, 'deletions', (emoji) => emoji.guild)
	),
	listener(
		'PluginVaultStickerDelete',
		harmListener(Events.GuildStickerDelete, 'deletions', (sticker) => sticker.guild)
	),
	listener(
		'PluginVaultBanAdd',
		harmListener(Events.GuildBanAdd, 'bans', (ban) => ban.guild)
	),
	listener('PluginVaultLive', LiveListener),
	listener('PluginVaultNames', NamesListener),
	listener('PluginVaultShardReadySession', sessionListener(Events.ShardReady)),
	listener('PluginVaultShardDisconnectSession', sessionListener(Events.ShardDisconnect)),
	listener('PluginVaultInvalidatedSession', sessionListener(Events.Invalidated))
];
