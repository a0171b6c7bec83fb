import type { AttachmentPayload } from 'discord.js';
import type { Difference, KindName } from '../../vault/snapshots/model';

/** What was compared. */
export interface Compared {
	readonly from: number;
	readonly to: number | 'now';
	/** When "now" was: epoch milliseconds. */
	readonly at: number | null;
	readonly only: KindName | null;
	readonly difference: Difference;
}

/** The whole difference as a text that Discord, and any editor, shows. */
export function markdownFile(compared: Compared, title: string, lines: readonly string[]): AttachmentPayload {
	const when = compared.at === null ? [] : [new Date(compared.at).toISOString(), ''];
	const text = [`# ${title}`, '', ...when, ...lines, ''].join('\n');
	return { name: `${nameOf(compared)}.md`, attachment: Buffer.from(withTimes(text)) };
}

/** Only Discord's messages show its timestamps as times. In names and texts of people they are escaped. */
function withTimes(text: string): string {
	return text.replace(/<t:(\d{1,13}):\w>/g, (whole, seconds: string) => {
		const at = new Date(Number(seconds) * 1000);
		return Number.isNaN(at.getTime()) ? whole : at.toISOString();
	});
}

/** The whole difference as data: ids and values as they are kept. */
export function jsonFile(compared: Compared): AttachmentPayload {
	const { from, to, at, only, difference } = compared;
	const kinds = difference.kinds.filter(({ kind }) => only === null || kind === only);
	const content = { from, to, at: at === null ? null : new Date(at).toISOString(), equality: difference.equality, kinds };
	return { name: `${nameOf(compared)}.json`, attachment: Buffer.from(JSON.stringify(content, null, '\t')) };
}

function nameOf({ from, to, only }: Compared): string {
	return ['compare', from, to, ...(only ? [only] : [])].join('-');
}
