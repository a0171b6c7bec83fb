import fc from 'fast-check';
import { Routes } from 'discord-api-types/v10';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mischief } from '../support/restore/mischief';
import { portrait } from '../support/restore/portrait';
import { startRestoreStage, type RestoreStage } from '../support/restore/stage';

/** All that a community has beside roles, channels and permissions, damaged at random. */
let stage: RestoreStage;
let snapshot: number;
let before: Record<string, unknown>;

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=';
const image = `data:image/png;base64,${onePixel}`;

beforeAll(async () => {
	stage = await startRestoreStage({ withMembers: true, discord: { checks: false } });
	const { guild, client, restorer } = stage;
	for (const name of ['gull', 'crab']) {
		const files = [{ key: 'file', name: 'sticker.png', contentType: 'image/png', data: Buffer.from(onePixel, 'base64') }];
		await client.rest.post(Routes.guildStickers(guild.id), { body: { name, tags: name, description: '' }, files, appendToFormData: true });
		const sound = `data:audio/mpeg;base64,${Buffer.from(`ID3 ${name}`).toString('base64')}`;
		await client.rest.post(Routes.guildSoundboardSounds(guild.id), { body: { name, sound, volume: 0.5 } });
	}
	for (const id of [...guild.webhooks.keys()]) await client.rest.patch(Routes.webhook(id), { body: { avatar: image } });
	before = portrait(guild, { withMembers: true });
	snapshot = (await restorer.snapshots.create(guild.id, { type: 'manual' })).snapshot.id;
});
afterAll(() => stage.close());

it('whatever was done to it, the community is what it was, and a second restore has nothing to do', { timeout: 180_000 }, async () => {
	const deed = fc.record({ name: fc.constantFrom(...Object.keys(mischief)), which: fc.nat(1000), value: fc.nat(1000) });
	const { sim, guild, restorer } = stage;
	const property = fc.asyncProperty(fc.array(deed, { minLength: 1, maxLength: 25 }), async (deeds) => {
		for (const { name, which, value } of deeds) mischief[name]!({ world: sim.world, guild }, which, value);
		const id = await restorer.order(guild.id, snapshot);
		expect(await restorer.run(id)).toEqual({ state: 'done' });
		expect(await restorer.failures(id)).toEqual([]);
		expect(portrait(guild, { withMembers: true })).toEqual(before);
		stage.writes();
		await restorer.run(await restorer.order(guild.id, snapshot));
		expect(stage.writes()).toEqual([]);
	});
	await fc.assert(property, { numRuns: 8, endOnFailure: true });
});
