import { ChannelType } from 'discord.js';
import { localizations } from '../../locales';
import { enUS } from '../../locales/en-US';
import { Refusal } from '../../ui/Refusal';
import type { Action } from '../lib/Action';
import { addChoice, choose } from './choice';

const types = [
	ChannelType.GuildText,
	ChannelType.GuildAnnouncement,
	ChannelType.GuildVoice,
	ChannelType.GuildStageVoice,
	ChannelType.GuildForum,
	ChannelType.GuildMedia,
	ChannelType.PublicThread,
	ChannelType.PrivateThread,
	ChannelType.AnnouncementThread
] as const;

/** A channel with its threads, or one thread. */
export const channel: Action = {
	id: 'archive-channel',
	name: 'channel',
	needs: 'ManageGuild',
	grant: 'archive',
	touches: 'archive',
	options(builder) {
		builder.addChannelOption((option) =>
			option
				.setName(enUS['option.channel.name'])
				.setNameLocalizations(localizations('option.channel.name'))
				.setDescription(enUS['option.channel.description'])
				.setDescriptionLocalizations(localizations('option.channel.description'))
				.addChannelTypes(...types)
				.setRequired(true)
		);
		addChoice(builder);
	},
	async run(request) {
		const { id } = request.interaction.options.getChannel('channel', true);
		if (!request.interaction.guild?.channels.cache.has(id)) throw new Refusal('refused.channel', (t) => t('refused.channel'));
		await choose(request, id, `<#${id}>`);
	}
};
