import { pins } from './largestCommunity';
import { LargestGuild, banAt, roleAt } from './largestGuild';

interface Edited {
	readonly count: number;
	readonly bytes: number;
}

/** The largest guild, in which one percent of everything can change. */
export class ChangingGuild extends LargestGuild {
	/** Changes one field of everything of a kind. @returns how many, and how many bytes the new values have */
	public static readonly fields: Readonly<Record<string, (guild: ChangingGuild) => Edited>> = {
		'name of roles': (guild) => guild.edit(guild.roles, (role, text) => (role.name = text)),
		'topic of channels': (guild) => guild.edit(guild.rooms, (room, text) => (room.topic = text)),
		'allow of permissions': (guild) => guild.edit(guild.overwrites(), (overwrite, _, number) => (overwrite.allow = String(number))),
		'reason of bans': (guild) => guild.edit(guild.banned, (ban, text) => (ban.reason = text))
	};

	/** Changes the name of the guild. @returns its bytes */
	public rename(): number {
		this.settings.name = `Name ${++this.step}`;
		return this.settings.name.length;
	}

	private step = 0;

	/** Different things each time, as in a lived-in guild: one role more at the bottom, one channel dragged elsewhere, bans that come and go. */
	public change(): void {
		this.step += 1;
		const { step } = this;
		this.insertRole(step);
		for (const role of this.some(this.roles, 2)) role.name = `Role of step ${step}`;
		this.moveChannel(step);
		for (const room of this.some(this.rooms, 4)) room.topic = `What is said since step ${step}`;
		for (const overwrite of this.some(this.overwrites(), 100)) overwrite.allow = String(1_000_000 + step);
		for (const ban of this.some(this.banned, 34)) ban.reason = `Broke rule ${step}`;
		this.banned.splice(step * 100, 33);
		for (let index = 0; index < 33; index += 1) this.banned.push(banAt(100_000 + step * 100 + index));
		for (const thread of this.some(this.threads, 30)) thread.name = `Thread of step ${step}`;
		for (const hook of this.some(this.hooks, 30)) hook.name = `Webhook of step ${step}`;
		for (const channel of this.some([...this.pinned.keys()], 25)) this.pinned.set(channel, pins(100_000 + step).slice(0, 1));
	}

	/** The same things each time get other values: each time the difference has the same rows. */
	public touch(): void {
		this.step += 1;
		const { step } = this;
		for (const role of this.roles.slice(0, 2)) role.color = step;
		for (const room of this.rooms.slice(100, 105)) room.topic = `What is said since step ${step}`;
		for (const overwrite of this.overwrites().slice(5000, 5100)) overwrite.allow = String(1_000_000 + step);
		for (const ban of this.banned.slice(0, 100)) ban.reason = `Broke rule ${step}`;
	}

	/** At the bottom. Discord numbers all that stand above anew. */
	public insertRole(step = ++this.step): void {
		this.roles.splice(1, 0, roleAt(100_000 + step));
		for (const [position, role] of this.roles.entries()) role.position = position;
	}

	/** From the end of its category to the beginning; the others of the list are numbered anew. */
	private moveChannel(step: number): void {
		const list = this.rooms.filter(({ parent_id }) => parent_id === this.rooms[step % 10]?.id);
		const [last] = list.splice(-1);
		for (const [position, room] of [last, ...list].entries()) if (room) room.position = position;
	}

	private overwrites() {
		return this.rooms.flatMap(({ permission_overwrites }) => permission_overwrites);
	}

	private edit<T>(items: readonly T[], change: (item: T, text: string, number: number) => string): Edited {
		this.step += 1;
		const bytes = items.reduce(
			(sum, item, index) => sum + change(item, `Text ${this.step} of ${index}`, this.step * 100_000 + index).length,
			0
		);
		return { count: items.length, bytes };
	}

	/** Others at each step, spread over the list. */
	private some<T>(items: readonly T[], count: number): T[] {
		const stride = Math.floor(items.length / count);
		return Array.from({ length: count }, (_, index) => items[(index * stride + this.step * 7) % items.length] as T);
	}
}
