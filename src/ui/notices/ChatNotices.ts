import type { ILogger } from '@sapphire/framework';
import type { ActionRowBuilder, ButtonBuilder, Client, Guild, Snowflake } from 'discord.js';
import { isLost, type RestMessages } from '../../discord/RestMessages';
import { sourceLocale, type TranslateHook, type Translator } from '../../locales';
import type { Notice, NoticeSender } from '../../vault/notices/NoticeJobs';
import type { GuildChoices } from '../../vault/settings/GuildSettings';
import { longestContent } from '../limits';
import { speak } from '../speak';
import { hostLanguage } from '../hostTexts';
import { clip } from '../text';
import { alarmNotice } from './alarm';
import { healthNotice } from './health';
import { protectionNotice } from './protection';
import { recoveryNotice } from './recovery';

/** A text for the people who run a guild. Buttons are for its own channel: in a direct message they would belong to no guild. */
export interface NoticeText {
	readonly content: string;
	readonly buttons: ActionRowBuilder<ButtonBuilder> | null;
	/** Whether it goes to the owner as well as to the log channel. */
	readonly toOwner: boolean;
}

export interface ChatNoticesDependencies {
	readonly client: Client;
	readonly messages: RestMessages;
	readonly choices: (guildId: Snowflake) => Promise<GuildChoices>;
	readonly translate: TranslateHook | undefined;
	readonly logger: Pick<ILogger, 'warn' | 'info'>;
}

/** Whom a notice is for. */
interface Addressee {
	/** Of the guild. */
	readonly name: string;
	readonly ownerId: Snowflake;
	readonly locale: string;
	/** Discord's; `null` where the bot is not in it. */
	readonly guild: Guild | null;
	/** Whether the bot is in the guild, so that its log channel can be told. */
	readonly isPresent: boolean;
}

/** Tells the log channel of a guild, if it has one, and its owner by direct message. */
export class ChatNotices implements NoticeSender {
	public constructor(private readonly dependencies: ChatNoticesDependencies) {}

	public async send(notice: Notice, nonce: string): Promise<void> {
		const { choices, translate, messages, logger } = this.dependencies;
		const guildId = guildOf(notice);
		const guild = this.find(notice);
		if (!guild) return void logger.warn(`A notice for guild ${guildId} cannot be told: the bot is not in it any more.`, notice);
		const { logChannelId, language } = await choices(guildId);
		const chosen = language ?? (await hostLanguage({ user: null, channel: null, guild: guild.guild }));
		const t = speak(chosen ?? guild.locale, translate);
		const { content, buttons, toOwner } = this.textOf(t, notice, guild.name);
		const text = clip(content, longestContent);
		if (toOwner) {
			await this.tell(`the owner of guild ${guildId}`, async () =>
				messages.send(await messages.directChannel(guild.ownerId), text, `${nonce}-o`)
			);
		}
		if (logChannelId === null || !guild.isPresent) return;
		await this.tell(`the log channel of guild ${guildId}`, () =>
			messages.send(logChannelId, text, `${nonce}-l`, buttons ? [buttons.toJSON()] : [])
		);
	}

	/** The guild as it is, or as it was where the notice says so. */
	private find(notice: Notice): Addressee | null {
		const guild = this.dependencies.client.guilds.cache.get(guildOf(notice));
		if (guild) return { name: guild.name, ownerId: guild.ownerId, locale: guild.preferredLocale, guild, isPresent: true };
		return notice.about === 'recovery' ? { ...notice.guild, locale: sourceLocale, guild: null, isPresent: false } : null;
	}

	private textOf(t: Translator, notice: Notice, guildName: string): NoticeText {
		switch (notice.about) {
			case 'alarm':
				return alarmNotice(t, notice, guildName);
			case 'protection':
				return protectionNotice(t, notice, guildName);
			case 'health':
				return healthNotice(t, notice, guildName, this.dependencies.client.application?.id ?? '');
			case 'recovery':
				return recoveryNotice(t, notice, guildName);
		}
	}

	/** One who cannot be told at all does not keep the others from it. */
	private async tell(whom: string, send: () => Promise<unknown>): Promise<void> {
		try {
			await send();
		} catch (error) {
			if (!isLost(error)) throw error;
			this.dependencies.logger.info(`Discord does not let the bot write to ${whom}.`, error);
		}
	}
}

function guildOf(notice: Notice): Snowflake {
	switch (notice.about) {
		case 'alarm':
			return notice.alarm.guildId;
		case 'protection':
			return notice.pending.guildId;
		case 'health':
			return notice.guildId;
		case 'recovery':
			return notice.guild.id;
	}
}
