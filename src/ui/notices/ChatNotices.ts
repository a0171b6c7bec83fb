import type { ILogger } from '@sapphire/framework';
import type { ActionRowBuilder, ButtonBuilder, Client, Guild, Snowflake } from 'discord.js';
import { isLost, type RestMessages } from '../../discord/RestMessages';
import type { TranslateHook, Translator } from '../../locales';
import type { Notice, NoticeSender } from '../../vault/notices/NoticeJobs';
import type { GuildChoices } from '../../vault/settings/GuildSettings';
import { speak } from '../speak';
import { clip } from '../text';
import { alarmNotice } from './alarm';
import { healthNotice } from './health';
import { protectionNotice } from './protection';

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

/** https://discord.com/developers/docs/resources/message#create-message */
const longestContent = 2_000;

/** Tells the log channel of a guild, if it has one, and its owner by direct message. */
export class ChatNotices implements NoticeSender {
	public constructor(private readonly dependencies: ChatNoticesDependencies) {}

	public async send(notice: Notice, nonce: string): Promise<void> {
		const { client, choices, translate, messages, logger } = this.dependencies;
		const guildId = guildOf(notice);
		const guild = client.guilds.cache.get(guildId);
		if (!guild) return void logger.warn(`A notice for guild ${guildId} cannot be told: the bot is not in it any more.`, notice);
		const { logChannelId, language } = await choices(guildId);
		const t = speak(language ?? guild.preferredLocale, translate);
		const { content, buttons, toOwner } = textOf(t, notice, guild);
		const text = clip(content, longestContent);
		if (toOwner) {
			await this.tell(`the owner of guild ${guildId}`, async () =>
				messages.send(await messages.directChannel(guild.ownerId), text, `${nonce}-o`)
			);
		}
		if (logChannelId === null) return;
		await this.tell(`the log channel of guild ${guildId}`, () =>
			messages.send(logChannelId, text, `${nonce}-l`, buttons ? [buttons.toJSON()] : [])
		);
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

function textOf(t: Translator, notice: Notice, guild: Guild): NoticeText {
	switch (notice.about) {
		case 'alarm':
			return alarmNotice(t, notice, guild.name);
		case 'protection':
			return protectionNotice(t, notice, guild.name);
		case 'health':
			return healthNotice(t, notice, guild.name, guild.client.application.id);
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
	}
}
