import type { Snowflake } from 'discord.js';
import { removedLines } from '../../ui/privacy/texts';
import { send } from '../../ui/reply';
import type { ComponentInteraction, Request } from '../lib/Action';

/** Milliseconds for which the person is kept waiting for the record; the work goes on without them. */
const patience = 10_000;

/** Orders it, and shows what was removed if that is known soon. */
export async function forgetNow(
	{ interaction, guildId, vault, t }: Request<ComponentInteraction>,
	userId: Snowflake,
	askedBy: 'member' | 'admin'
): Promise<void> {
	const { done } = await vault.privacy.forget(guildId, userId, askedBy);
	await send(interaction, { content: t('privacy.forget.begun'), components: [] });
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), patience)));
	const record = await Promise.race([done, late]);
	clearTimeout(timer);
	if (record) await send(interaction, { content: removedLines(t, record.removed).join('\n'), components: [] });
}
