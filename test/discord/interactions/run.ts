import {
	InteractionResponseType,
	type APIApplicationCommandOptionChoice,
	type APIInteraction,
	type APIMessage,
	type APIModalInteractionResponseCallbackData
} from 'discord-api-types/v10';
import type { Clock } from '../model';
import { ANSWER_TIME, TOKEN_TIME, type Callback, type Interaction } from './interaction';
import type { MessageStore } from './messages/store';

/** How often the clock is looked at while waiting, and how long at most, in real milliseconds. */
const tickMs = 20;
const patienceMs = 30_000;

/** What a test sees of an interaction that a person started. */
export class Run {
	public constructor(
		public readonly interaction: Interaction,
		private readonly clock: Clock,
		private readonly store: MessageStore
	) {}

	public get payload(): APIInteraction {
		return this.interaction.payload;
	}

	/** Initial answers; at most one. */
	public get callbacks(): readonly Callback[] {
		return this.interaction.callbacks;
	}

	/** Every state that the original answer had after its first. */
	public get edits(): readonly APIMessage[] {
		return this.interaction.edits;
	}

	/** Follow-up messages that still exist, in their current state. */
	public get followups(): readonly APIMessage[] {
		return this.interaction.followupIds.flatMap((id) => this.store.find(this.interaction.channelId, id) ?? []);
	}

	/** The form that the application answered with. */
	public get modal(): APIModalInteractionResponseCallbackData | null {
		return this.interaction.modal;
	}

	public get choices(): readonly APIApplicationCommandOptionChoice[] | null {
		return this.interaction.choices;
	}

	/** The original answer as it is now; null when there is none, or it is still thinking, or was deleted. */
	public get current(): APIMessage | null {
		const { originalId, isThinking, isDeleted, channelId } = this.interaction;
		if (originalId === null || isThinking || isDeleted) return null;
		return this.store.find(channelId, originalId) ?? null;
	}

	/** Whether the answer is for the person alone. */
	public get isEphemeral(): boolean {
		const { originalId } = this.interaction;
		return originalId !== null && this.store.onlyFor(originalId) !== undefined;
	}

	/** Resolves with the first answer; rejects when there is none within 3 s of the clock. */
	public answered(): Promise<Callback> {
		return this.wait(() => this.callbacks[0], ANSWER_TIME, 'The application did not respond');
	}

	/** The original answer, as soon as it is there and no longer "thinking". */
	public message(): Promise<APIMessage> {
		return this.until(() => true);
	}

	/** The original answer, as soon as it fits. */
	public async until(fits: (message: APIMessage) => boolean): Promise<APIMessage> {
		await this.answered();
		return this.wait(() => (this.current && fits(this.current) ? this.current : undefined), TOKEN_TIME, 'The answer never came to fit');
	}

	/** The follow-up messages, as soon as there are so many. */
	public async untilFollowups(count: number): Promise<readonly APIMessage[]> {
		await this.answered();
		return this.wait(
			() => (this.followups.length >= count ? this.followups : undefined),
			TOKEN_TIME,
			`There were never ${count} follow-ups`
		);
	}

	/** The first thing that a person sees of the answer: a form, a message below, or the answer's own message once it is there or changed. */
	public async outcome(): Promise<APIMessage | APIModalInteractionResponseCallbackData> {
		await this.answered();
		const isSilent = this.callbacks[0]?.type === InteractionResponseType.DeferredMessageUpdate;
		const own = (): APIMessage | undefined => (isSilent ? this.edits.at(-1) : (this.current ?? undefined));
		return this.wait(() => this.modal ?? this.followups[0] ?? own(), TOKEN_TIME, 'Nothing was to be seen of the answer');
	}

	private wait<T>(look: () => T | undefined, limit: number, complaint: string): Promise<T> {
		const deadline = this.interaction.createdAt + limit;
		return new Promise((resolve, reject) => {
			const giveUpAt = performance.now() + patienceMs;
			const check = (): void => {
				const found = look();
				const isLate = this.clock.now() > deadline || performance.now() > giveUpAt;
				if (found === undefined && !isLate) return;
				stop();
				if (found !== undefined) resolve(found);
				else reject(new Error(`${complaint}: ${this.describe()}`));
			};
			const timer = setInterval(check, tickMs);
			const unwatch = this.interaction.watch(check);
			const stop = (): void => {
				clearInterval(timer);
				unwatch();
			};
			check();
		});
	}

	private describe(): string {
		const { payload, callbacks, isThinking, isDeleted } = this.interaction;
		const state = JSON.stringify({ callbacks: callbacks.map(({ type }) => type), isThinking, isDeleted, current: this.current });
		return `${JSON.stringify(payload.data)} -> ${state}`;
	}
}
