import fc from 'fast-check';
import { expressionKinds } from './modelFields';
import { plainKinds } from './PlainThings';
import { roleFields, type ModelGuild, type Thing } from './ModelGuild';

/** What may happen to a guild, to the bot's sight of it, and to its chain. */
export const guildSteps = [
	'addRole',
	'editRole',
	'removeRole',
	'recreateRole',
	'moveRole',
	'addChannel',
	'editChannel',
	'removeChannel',
	'recreateChannel',
	'moveChannel',
	'addExpression',
	'editExpression',
	'removeExpression',
	'recreateExpression',
	'editSettings',
	'addPlain',
	'editPlain',
	'removePlain',
	'recreatePlain',
	'hideFields',
	'toggleKind',
	'toggleList',
	'setOverwrite',
	'removeOverwrite',
	'ban',
	'unban',
	'hideChannel',
	'showChannel',
	'toggleBans',
	'toggleChannels',
	'toggleSession',
	'trackNewField'
] as const;
export const chainSteps = ['snapshot', 'hold', 'deleteSnapshot', 'pin', 'unpin', 'setLimit'] as const;

export type GuildStepName = (typeof guildSteps)[number];
export type StepName = GuildStepName | (typeof chainSteps)[number];

export interface Step {
	readonly name: StepName;
	/** Which of the things there are, and which values: taken modulo what there is. */
	readonly pick: number;
	readonly value: number;
}

/** Anything to anything: every pair of steps comes. */
const broad = fc.array(stepsOf(guildSteps, 1000), { minLength: 1, maxLength: 40, size: 'max' });

/** A few steps to a few things: long stories of the same role or channel come. */
const narrow = fc
	.subarray([...guildSteps], { minLength: 2, maxLength: 6 })
	.chain((some) =>
		fc.array(stepsOf(['addRole', 'addChannel', 'addExpression', 'addPlain', ...some], 3), { minLength: 1, maxLength: 40, size: 'max' })
	);

export const history = fc.oneof({ weight: 2, arbitrary: broad }, { weight: 1, arbitrary: narrow });

function stepsOf(guildNames: readonly GuildStepName[], things: number): fc.Arbitrary<Step> {
	const name = fc.oneof(
		{ weight: 6, arbitrary: fc.constantFrom(...guildNames) },
		{ weight: 4, arbitrary: fc.constant('snapshot' as const) },
		{ weight: 3, arbitrary: fc.constantFrom(...chainSteps) }
	);
	return fc.record({ name, pick: fc.nat(things), value: fc.nat(200) });
}

export function isGuildStep(name: StepName): name is GuildStepName {
	return (guildSteps as readonly string[]).includes(name);
}

export function pickOf<T>(items: Iterable<T>, pick: number): T | undefined {
	const list = [...items];
	return list[pick % Math.max(1, list.length)];
}

/** Does a step to the guild; one that finds nothing to act on does nothing. */
export function actOn(guild: ModelGuild, name: GuildStepName, pick: number, value: number): void {
	const role = pickOf([...guild.roles.values()].slice(1), pick);
	const channel = pickOf(guild.rooms.values(), pick);
	const kind = expressionKinds[value % expressionKinds.length] ?? 'emoji';
	const expression = pickOf(guild.expressions[kind].values(), pick);
	const plainKind = pickOf(plainKinds, value);
	const plain = plainKind && pickOf(guild.plain.of(plainKind).values(), pick);
	const overwrite = pickOf(guild.overwrites.keys(), pick);
	const member = String(300_000_000_000_000_000n + BigInt(pick % 6));
	const acts: Record<GuildStepName, () => void> = {
		addRole: () => {
			guild.addRole(value);
		},
		editRole: () => {
			if (role) role.fields = { ...roleFields(value), name: role.fields['name'] ?? null };
		},
		removeRole: () => {
			if (role) guild.roles.delete(role.origin);
		},
		recreateRole: () => {
			if (role) guild.recreate('role', role);
		},
		moveRole: () => {
			if (role) guild.move([...guild.roles.values()].slice(1), role, value);
		},
		addChannel: () => {
			guild.addChannel(value);
		},
		editChannel: () => {
			if (channel) guild.editChannel(channel, someOf(guild.channelFields(value, channel.origin), value), value);
		},
		removeChannel: () => {
			if (channel) guild.removeChannel(channel);
		},
		recreateChannel: () => {
			if (channel) guild.recreate('channel', channel);
		},
		moveChannel: () => {
			if (channel) guild.move([...guild.rooms.values()], channel, value);
		},
		addExpression: () => {
			guild.addExpression(kind, value);
		},
		editExpression: () => {
			if (expression) expression.fields = guild.expressionFields(kind, expression.origin, value);
		},
		removeExpression: () => {
			if (expression) guild.expressions[kind].delete(expression.origin);
		},
		recreateExpression: () => {
			if (expression) guild.recreate(kind, expression);
		},
		editSettings: () => {
			guild.editSettings(value);
		},
		addPlain: () => {
			if (plainKind) guild.plain.add(plainKind, pick, value);
		},
		editPlain: () => {
			if (plainKind && plain) guild.plain.edit(plainKind, plain, value + pick);
		},
		removePlain: () => {
			if (plainKind && plain) guild.plain.of(plainKind).delete(plain.id);
		},
		recreatePlain: () => {
			if (plainKind && plain) guild.recreatePlain(plainKind, plain);
		},
		hideFields: () => {
			if (plainKind && plain) guild.plain.hide(plainKind, plain, pick);
		},
		toggleKind: () => {
			if (plainKind) toggle(guild.plain.failing, plainKind);
		},
		toggleList: () => {
			if (plainKind) toggle(guild.plain.incomplete, plainKind);
		},
		setOverwrite: () => {
			if (channel) setOverwrite(guild, channel, role, member, value);
		},
		removeOverwrite: () => {
			if (overwrite) guild.overwrites.delete(overwrite);
		},
		ban: () => {
			guild.banned.set(member, { reason: value % 3 === 0 ? null : `reason ${value}` });
		},
		unban: () => {
			guild.banned.delete(member);
		},
		hideChannel: () => {
			if (channel) channel.hidden = true;
		},
		showChannel: () => {
			if (channel) channel.hidden = false;
		},
		toggleBans: () => {
			guild.canReadBans = !guild.canReadBans;
		},
		toggleChannels: () => {
			guild.canReadChannels = !guild.canReadChannels;
		},
		toggleSession: () => {
			guild.isSessionWhole = !guild.isSessionWhole;
		},
		trackNewField: () => {
			guild.isUpgraded = true;
		}
	};
	acts[name]();
}

function toggle<T>(set: Set<T>, item: T): void {
	if (!set.delete(item)) set.add(item);
}

function setOverwrite(guild: ModelGuild, channel: Thing, role: Thing | undefined, member: string, value: number): void {
	const isRole = role !== undefined && value % 3 !== 0;
	guild.overwrites.set(`${channel.origin}:${isRole ? role.origin : member}`, {
		type: isRole ? 0 : 1,
		allow: String(value),
		deny: String(2n ** BigInt(value % 50))
	});
}

function someOf<T>(fields: Record<string, T>, value: number): Record<string, T> {
	return Object.fromEntries(Object.entries(fields).filter((_, index) => (value + index) % 3 === 0));
}

/**
 * Histories in which every step comes directly after every other: a de Bruijn sequence of all steps, cut into pieces that overlap by one.
 * Each begins with some things and ends with a snapshot.
 */
export function everyPair(length: number): Step[][] {
	const names = [...guildSteps, ...chainSteps];
	const sequence = names.flatMap((first, index) => [first, ...names.slice(index + 1).flatMap((second) => [first, second])]);
	const cyclic = [...sequence, names[0] as StepName];
	const first: StepName[] = ['addRole', 'addChannel', 'addChannel', 'setOverwrite', 'addExpression', 'addPlain', 'ban', 'snapshot'];
	const pieces: Step[][] = [];
	for (let start = 0; start < cyclic.length - 1; start += length) {
		const piece = [...first, ...cyclic.slice(start, start + length + 1), 'snapshot' as const];
		pieces.push(piece.map((name, index) => ({ name, pick: start + index, value: start + index * 7 })));
	}
	return pieces;
}

/** Counts how often one step came directly after another, over many histories. */
export class PairCounts {
	private readonly counts = new Map<string, number>();

	public add(steps: readonly Step[]): void {
		steps.forEach((current, index) => {
			const next = steps[index + 1];
			if (!next) return;
			const pair = `${current.name} > ${next.name}`;
			this.counts.set(pair, (this.counts.get(pair) ?? 0) + 1);
		});
	}

	/** How many of all pairs occurred. */
	public get covered(): number {
		return this.counts.size;
	}

	public static readonly all = (guildSteps.length + chainSteps.length) ** 2;

	/** A table: in each row a step, in each column how often the step with that number came next. */
	public toString(): string {
		const steps = [...guildSteps, ...chainSteps];
		const header = ['', ...steps.map((_, index) => String(index + 1))];
		const rows = steps.map((step, index) => [
			`${index + 1} ${step}`,
			...steps.map((next) => String(this.counts.get(`${step} > ${next}`) ?? 0))
		]);
		const lines = [header, ...rows].map(([first = '', ...cells]) => first.padEnd(19) + cells.map((cell) => cell.padStart(5)).join(''));
		return [`${this.covered} of ${PairCounts.all} pairs of steps occurred, this often:`, ...lines].join('\n');
	}
}
