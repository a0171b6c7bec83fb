import type { ChannelSyncRow } from '../../../entities/ChannelSync';
import { gapsIn, type CoverageRange } from '../coverage';
import { firstIdAt } from '../snowflakes';

/** How far back changes are looked for that were made while the bot was away. */
export interface Window {
	readonly days: number;
	/** Messages of a channel at most. */
	readonly messages: number;
}

export interface Look {
	/** Epoch milliseconds. */
	readonly now: number;
	readonly window: Window;
	/** Milliseconds that must lie between two readings of a window. */
	readonly rest: number;
	/** Whether content can be had. */
	readonly needContent: boolean;
}

/** A channel as Discord tells it now. */
export interface Told {
	readonly id: bigint;
	readonly lastMessageId: bigint | null;
	/** `last_pin_timestamp`. */
	readonly pinsAt: string | null;
	/** When it was archived: since then nothing in it can have changed. Epoch milliseconds; `null`: it is open. */
	readonly archivedAt: number | null;
	/** Whether every change to it was heard. */
	readonly isCurrent: boolean;
	/** Whether every change was heard since its window was begun. */
	readonly isWindowTrue: boolean;
	/** Whether something was heard of it that is not stored yet. */
	readonly isBehind: boolean;
}

export type Known = Pick<
	ChannelSyncRow,
	'last_message_id' | 'window_next' | 'window_to' | 'window_from' | 'refreshed_at' | 'archived_at' | 'pins_at' | 'pins_due'
>;

/** Messages to read again. */
export interface WindowTask {
	readonly next: bigint;
	readonly to: bigint;
	/** Whether nothing of it was read yet that still holds. */
	readonly isNew: boolean;
}

/** What is to be read of a channel. */
export interface Task {
	readonly hasGap: boolean;
	/** `null`: none. */
	readonly window: WindowTask | null;
	readonly pins: boolean;
	/** Whether it is too early to look for changes again: those since the last look stay unknown for now. */
	readonly isEarly: boolean;
}

/** Decides, without a request, what of a channel is to be read. */
export function decide(told: Told, known: Known | null, ranges: readonly CoverageRange[], look: Look): Task {
	const interval = { from: told.id, to: told.lastMessageId ?? told.id - 1n };
	const head = ranges.at(-1)?.to ?? null;
	const isEarly = isTooEarly(told, known, look);
	return {
		hasGap: gapsIn(ranges, interval, look.needContent).length > 0,
		window: head === null || isEarly ? null : windowOf(told, known, head, look),
		pins: (known?.pins_due ?? false) || (told.pinsAt !== null && told.pinsAt !== (known?.pins_at ?? null)),
		isEarly
	};
}

function isTooEarly({ isCurrent, archivedAt }: Told, known: Known | null, { now, rest }: Look): boolean {
	if (isCurrent || !known || known.window_next !== null || known.refreshed_at === null) return false;
	// Archived since: the next look need not tell of it again.
	if (archivedAt !== null && archivedAt !== known.archived_at) return false;
	return now - known.refreshed_at < rest;
}

function windowOf(told: Told, known: Known | null, head: bigint, { now, window }: Look): Task['window'] {
	if (told.isCurrent) return null;
	const pending = pendingOf(known);
	// After a time in which changes may have been missed, what was read of it already is to be read again, too.
	if (pending && known?.window_from && told.isWindowTrue) return { ...pending, isNew: false };
	const isAsleep = told.archivedAt !== null && told.archivedAt === known?.archived_at;
	if (isAsleep && known.refreshed_at !== null && !pending) return null;
	const oldest = firstIdAt(now - window.days * 86_400_000);
	if (window.messages === 0 || window.days === 0 || head < oldest) return null;
	return { next: oldest > told.id ? oldest : told.id, to: head, isNew: true };
}

/** What is left of a window that was not read to its end. */
function pendingOf(known: Known | null): Omit<WindowTask, 'isNew'> | null {
	if (!known?.window_next || !known.window_to) return null;
	return { next: BigInt(known.window_next), to: BigInt(known.window_to) };
}
