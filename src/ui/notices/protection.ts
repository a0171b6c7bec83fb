import { ActionRowBuilder, ButtonBuilder, ButtonStyle } from 'discord.js';
import type { Translator } from '../../locales';
import type { ProtectionNotice } from '../../vault/protection/ProtectedChange';
import { customId } from '../customId';
import { changeText } from '../protection/change';
import { escape, timestamp } from '../text';
import type { NoticeText } from './ChatNotices';

/** Somebody asked for a change that could cost snapshots, took it back, or it took effect. */
export function protectionNotice(t: Translator, notice: ProtectionNotice, guildName: string): NoticeText {
	const { pending, event } = notice;
	const about = { guild: escape(guildName), change: changeText(t, pending.change), user: `<@${pending.requestedBy}>` };
	switch (event) {
		case 'requested':
			return {
				content: t('notice.requested', { ...about, time: timestamp(pending.dueAt), left: timestamp(pending.dueAt, 'R') }),
				buttons: undoButton(t),
				toOwner: true
			};
		case 'undone':
			return { content: t('notice.undone', { ...about, by: `<@${notice.by}>` }), buttons: null, toOwner: true };
		case 'done':
			return { content: t('notice.done', about), buttons: null, toOwner: true };
		case 'dropped':
			return { content: t('notice.dropped', about), buttons: null, toOwner: true };
	}
}

/** Shows what waits: by the time it is pressed, it may be something else. */
function undoButton(t: Translator): ActionRowBuilder<ButtonBuilder> {
	const button = new ButtonBuilder()
		.setStyle(ButtonStyle.Secondary)
		.setLabel(t('undo.show'))
		.setCustomId(customId('snapshot-undo', 'show'));
	return new ActionRowBuilder<ButtonBuilder>().addComponents(button);
}
