import type { ILogger } from '@sapphire/framework';
import type { Snowflake } from 'discord.js';
import { isLost, type RestMessages } from '../../discord/RestMessages';
import { answerLife, editPause, lastWords, longestContent } from '../limits';
import { clip } from '../text';
import type { ReportMessage, ReportTarget } from './ReportTarget';

/** Milliseconds between two edits. Of messages that are older than an hour Discord takes few. */
const pace = { answer: editPause, message: 10_000 } as const;

export interface ReportDependencies {
	readonly messages: RestMessages;
	readonly logger: Pick<ILogger, 'debug' | 'info'>;
	/** Where the work is done. */
	readonly guildId: Snowflake;
	/** Up to 16 characters, of this work alone. */
	readonly nonce: string;
	/** Keeps where the report is now. */
	readonly remember: (target: ReportTarget) => Promise<void>;
	/** What the answer says when the report goes on in another message. */
	readonly movedTo: (link: string) => string;
}

const places = ['answer', 'channel', 'direct', 'log'] as const;
type Place = (typeof places)[number];

/**
 * One text that is shown and renewed where the person sees it: in the answer to the interaction; when that cannot be edited any more,
 * in a message in the channel where it was started; where the bot may not write, in a direct message; else in the log alone.
 */
export class Report {
	private place: Place;
	private showing: Promise<void> | null = null;
	private shownAt = Date.now();

	public constructor(
		private readonly dependencies: ReportDependencies,
		private target: ReportTarget
	) {
		this.place = target.message?.place ?? 'answer';
	}

	/** Shows a text that newer ones may follow: not every text, and never two at a time. */
	public update(content: () => string): void {
		const wait = this.place === 'answer' ? pace.answer : pace.message;
		if (this.showing || this.place === 'log' || Date.now() - this.shownAt < wait) return;
		this.shownAt = Date.now();
		this.showing = this.show(content(), false).finally(() => (this.showing = null));
	}

	/** Shows the last text, wherever it can be shown. */
	public async end(content: string): Promise<void> {
		await this.showing;
		await this.show(content, true);
	}

	/** Never throws: what goes wrong leads to the next place; in the middle of the work only if the place is lost for good. */
	private async show(content: string, isLast: boolean): Promise<void> {
		const text = clip(content, longestContent);
		if (this.place === 'answer' && this.age > answerLife - lastWords) this.place = 'channel';
		while (this.place !== 'log') {
			try {
				return await this.write(this.place, text);
			} catch (error) {
				this.dependencies.logger.debug(`A report could not be shown (${this.place}).`, error);
				if (!isLast && !(error instanceof PlaceLost) && !isLost(error)) return;
				this.place = places[places.indexOf(this.place) + 1] ?? 'log';
			}
		}
		if (isLast) this.dependencies.logger.info(`In guild ${this.dependencies.guildId}, for user ${this.target.userId}: ${text}`);
	}

	private get age(): number {
		return Date.now() - this.target.askedAt;
	}

	private async write(place: Exclude<Place, 'log'>, text: string): Promise<void> {
		const { messages } = this.dependencies;
		if (place === 'answer') return messages.editAnswer(this.target, text);
		if (this.target.message?.place === place) return messages.edit(this.target.message, text);
		const channelId = place === 'channel' ? await this.openChannel() : await messages.directChannel(this.target.userId);
		const sent = await messages.send(channelId, text, `${this.dependencies.nonce}-${place}`);
		await this.moved({ place, ...sent });
	}

	private async openChannel(): Promise<Snowflake> {
		const { channelId } = this.target;
		if (await this.dependencies.messages.isArchivedThread(channelId))
			throw new PlaceLost('A message would open the archived thread again.');
		return channelId;
	}

	private async moved(message: ReportMessage): Promise<void> {
		this.target = { ...this.target, message };
		const { guildId, messages, movedTo, remember, logger } = this.dependencies;
		const guild = message.place === 'channel' ? guildId : '@me';
		try {
			await remember(this.target);
			if (this.age < answerLife)
				await messages.editAnswer(this.target, movedTo(`https://discord.com/channels/${guild}/${message.channelId}/${message.id}`));
		} catch (error) {
			logger.debug('The end of an answer could not be marked.', error);
		}
	}
}

class PlaceLost extends Error {}
