import { ChannelType } from 'discord.js';
import { localizations } from '../../locales';
import { enUS } from '../../locales/en-US';
import { escape } from '../../ui/text';
import type { Action } from '../lib/Action';
import { addChoice, choose } from './choice';

/** A category with everything that is in it, and will be. */
export const category: Action = {
	id: 'archive-category',
	name: 'category',
	needs: 'ManageGuild',
	grant: 'archive',
	touches: 'archive',
	options(builder) {
		builder.addChannelOption((option) =>
			option
				.setName(enUS['option.category.name'])
				.setNameLocalizations(localizations('option.category.name'))
				.setDescription(enUS['option.category.description'])
				.setDescriptionLocalizations(localizations('option.category.description'))
				.addChannelTypes(ChannelType.GuildCategory)
				.setRequired(true)
		);
		addChoice(builder);
	},
	async run(request) {
		const { id, name } = request.interaction.options.getChannel('category', true);
		await choose(request, id, `**${escape(name ?? id)}**`);
	}
};
