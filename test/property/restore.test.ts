import fc from 'fast-check';
import { OverwriteType } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrange } from '../../src/vault/restore/order';
import { rolePositions } from '../../src/vault/restore/rolePositions';
import { createChannel, deleteChannel, deleteOverwrite, setOverwrite, updateChannel } from '../discord/actions/channels';
import { createRole, deleteRole, updateRole } from '../discord/actions/roles';
import { overwritesOf } from '../discord/permissions';
import { portrait } from '../support/restore/portrait';
import { startRestoreStage, type RestoreStage } from '../support/restore/stage';
import { someGuild } from '../support/restore/guilds';

let stage: RestoreStage;
let snapshot: number;
let before: Record<string, unknown>;

beforeAll(async () => {
	stage = await startRestoreStage({
		discord: { checks: false },
		guild: (world) => someGuild(world, { roles: 8, channels: 14, overwrites: 3 })
	});
	before = portrait(stage.guild);
	snapshot = (await stage.restorer.snapshots.create(stage.guild.id, { type: 'manual' })).snapshot.id;
});
afterAll(() => stage.close());

const acts = ['delete', 'rename', 'move', 'add', 'permissions', 'parent'] as const;
interface Act {
	readonly act: (typeof acts)[number];
	readonly on: 'role' | 'channel';
	readonly which: number;
	readonly value: number;
}

function doAct({ act, on, which, value }: Act): void {
	const { sim, guild } = stage;
	const { world } = sim;
	const actor = { userId: guild.settings.owner_id };
	const roles = [...guild.roles.values()].filter(({ id, managed }) => id !== guild.id && !managed);
	const channels = [...guild.channels.values()];
	const role = roles[which % Math.max(1, roles.length)];
	const channel = channels[which % Math.max(1, channels.length)];
	if (act === 'add' && on === 'role') createRole(world, guild, { name: `new ${value}` }, actor);
	else if (act === 'add') createChannel(world, guild, { type: value % 3 === 0 ? 4 : 0, name: `new-${value}`, position: value % 20 }, actor);
	else if (on === 'role' && role) {
		if (act === 'delete') deleteRole(world, guild, role.id, actor);
		else if (act === 'rename') updateRole(world, guild, role.id, { name: `other ${value}`, hoist: value % 2 === 0 }, actor);
		else if (act === 'move') updateRole(world, guild, role.id, { position: 1 + (value % 8) }, actor);
		else updateRole(world, guild, role.id, { permissions: String(1n << BigInt(value % 40)) }, actor);
	} else if (channel) {
		const [overwrite] = overwritesOf(channel);
		const category = channels.find(({ type, id }) => type === 4 && id !== channel.id);
		if (act === 'delete') deleteChannel(world, guild, channel.id, actor);
		else if (act === 'rename') updateChannel(world, guild, channel.id, { name: `other-${value}` }, actor);
		else if (act === 'move') updateChannel(world, guild, channel.id, { position: value % 20 }, actor);
		else if (act === 'parent' && channel.type !== 4) {
			updateChannel(world, guild, channel.id, { parent_id: value % 2 ? null : (category?.id ?? null) }, actor);
		} else if (overwrite && value % 2) deleteOverwrite(world, guild, channel.id, overwrite, actor);
		else if (role) setOverwrite(world, guild, channel.id, { id: role.id, type: OverwriteType.Role, allow: '8', deny: '0' }, actor);
	}
}

it('whatever was done to it, the server is what it was, and a second restore has nothing to do', { timeout: 180_000 }, async () => {
	const act: fc.Arbitrary<Act> = fc.record({
		act: fc.constantFrom(...acts),
		on: fc.constantFrom('role', 'channel'),
		which: fc.nat(1000),
		value: fc.nat(1000)
	});
	const { guild, restorer } = stage;
	const property = fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 25 }), async (list) => {
		for (const each of list) doAct(each);
		const id = await restorer.order(guild.id, snapshot);
		expect(await restorer.run(id)).toEqual({ state: 'done' });
		expect(await restorer.failures(id)).toEqual([]);
		expect(portrait(guild)).toEqual(before);
		stage.writes();
		await restorer.run(await restorer.order(guild.id, snapshot));
		expect(stage.writes()).toEqual([]);
	});
	await fc.assert(property, { numRuns: 8, endOnFailure: true });
});

it('arranging keeps everything, puts what is named in its order, and what is not behind what it stood behind', () => {
	const lists = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 20 });
	fc.assert(
		fc.property(lists, lists, (present, wanted) => {
			const arranged = arrange(present, wanted);
			expect([...arranged].sort()).toEqual([...present].sort());
			expect(arranged.filter((id) => wanted.includes(id))).toEqual(wanted.filter((id) => present.includes(id)));
			for (const id of present.filter((each) => !wanted.includes(each))) {
				const behind = present.slice(0, present.indexOf(id)).findLast((each) => wanted.includes(each));
				const now = arranged.slice(0, arranged.indexOf(id)).findLast((each) => wanted.includes(each));
				expect(now).toBe(behind);
			}
		})
	);
});

it('positions of roles are below the own one and keep the order, the older of two equals above', () => {
	const ids = fc.uniqueArray(fc.bigInt({ min: 10n ** 17n, max: 10n ** 18n }).map(String), { maxLength: 40 });
	fc.assert(
		fc.property(ids, fc.integer({ min: 2, max: 60 }), (roles, own) => {
			let positions;
			try {
				positions = rolePositions(roles, own);
			} catch (error) {
				expect(error).toBeInstanceOf(RangeError);
				return;
			}
			const shown = [...positions].sort((a, b) => a.position - b.position || (BigInt(a.id) < BigInt(b.id) ? 1 : -1));
			expect(shown.map(({ id }) => id)).toEqual(roles);
			for (const { position } of positions) expect(position).toBeLessThan(own);
		})
	);
});
