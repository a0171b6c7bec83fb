import { ActionRowBuilder, ButtonBuilder, ButtonStyle, type ChatInputCommandInteraction, type Guild } from 'discord.js';
import { customId } from '../../ui/customId';
import { Refusal } from '../../ui/Refusal';
import { send, sendBelow, type Answer } from '../../ui/reply';
import { fileSize, timestamp } from '../../ui/text';
import { fileExtension } from '../../vault/snapshots/file/format';
import type { Action, ComponentInteraction, Request } from '../lib/Action';

type Asked = Request<ChatInputCommandInteraction | ComponentInteraction>;

/** Hands out what opens the snapshots of this server when it is gone: a code, and a signed file. */
export const recovery: Action = {
	id: 'snapshot-recovery',
	name: 'recovery',
	needs: 'Owner',
	async run(request) {
		await send(request.interaction, await overview(request));
	},
	async press(request, [what]) {
		if (what === 'code') await makeCode(request);
		else if (what === 'file') await makeFile(request);
		else if (what === 'revoke') await revoke(request);
		else throw new Refusal('refused.unknown', (say) => say('refused.unknown'));
		await send(request.interaction, await overview(request));
	}
};

async function overview({ guildId, vault, t }: Asked): Promise<Answer> {
	const { code, fileMadeAt } = await vault.recovery.status(guildId);
	const lines = [
		`**${t('recovery.title')}**`,
		t('recovery.what'),
		code ? `- ${t('recovery.code', { time: timestamp(code.madeAt), user: `<@${code.madeBy}>` })}` : `- ${t('recovery.code.none')}`,
		fileMadeAt === null ? `- ${t('recovery.file.none')}` : `- ${t('recovery.file', { time: timestamp(fileMadeAt) })}`
	];
	const button = (what: 'code' | 'file' | 'revoke', style: ButtonStyle.Primary | ButtonStyle.Danger) =>
		new ButtonBuilder()
			.setStyle(style)
			.setLabel(t(`recovery.button.${what}`))
			.setCustomId(customId(recovery.id, what));
	const buttons = [button('code', ButtonStyle.Primary), button('file', ButtonStyle.Primary)];
	if (code || fileMadeAt !== null) buttons.push(button('revoke', ButtonStyle.Danger));
	return { content: lines.join('\n'), components: [new ActionRowBuilder<ButtonBuilder>().addComponents(buttons)] };
}

/** Shown once, to this person alone. */
async function makeCode({ interaction, vault, t }: Request<ComponentInteraction>): Promise<void> {
	const code = await vault.recovery.makeCode(guildOf(interaction), interaction.user.id);
	await sendBelow(interaction, { content: `${t('recovery.made')}\n\`\`\`\n${code}\n\`\`\`` });
}

async function makeFile({ interaction, guildId, vault, t }: Request<ComponentInteraction>): Promise<void> {
	const attachment = await vault.recovery.makeFile(guildOf(interaction), interaction.user.id, interaction.attachmentSizeLimit);
	const name = `${guildId}-signed${fileExtension}`;
	await sendBelow(interaction, { content: t('recovery.filed', { size: fileSize(t, attachment.length) }), files: [{ attachment, name }] });
}

async function revoke({ interaction, vault, t }: Request<ComponentInteraction>): Promise<void> {
	await vault.recovery.revoke(guildOf(interaction), interaction.user.id);
	await sendBelow(interaction, { content: t('recovery.revoked') });
}

/** Whoever owns a guild was found by what the gateway told of it. */
function guildOf({ guild }: ComponentInteraction): Guild {
	if (!guild) throw new Refusal('refused.guild', (say) => say('refused.guild'));
	return guild;
}
