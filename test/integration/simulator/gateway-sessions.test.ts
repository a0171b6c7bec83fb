import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Events, GatewayOpcodes, Status } from 'discord.js';
import { startDiscord, type DiscordSimulator } from '../../discord';
import { addBot, livedInGuild } from '../../discord/generate';
import type { SimApplication, SimGuild } from '../../discord/model';
import { actAs } from '../../discord/user';
import { defaultPermissions, login, newClient, next } from './gateway-client';
import { RawClient } from './gateway-raw';

let sim: DiscordSimulator;
let application: SimApplication;
let guild: SimGuild;

async function start(gateway: object = {}): Promise<void> {
	sim = await startDiscord({ gateway: { identifyIntervalMs: 0, ...gateway } });
	application = sim.addApplication();
	guild = livedInGuild(sim.world, 7);
	addBot(sim.world, guild, application, { permissions: defaultPermissions });
}

/** A raw client that has its READY. */
async function identified(): Promise<{ raw: RawClient; sessionId: string }> {
	const raw = await RawClient.open(sim);
	raw.identify(application.token);
	const ready = await raw.packet(({ t }) => t === 'READY');
	return { raw, sessionId: (ready.d as { session_id: string }).session_id };
}

describe('a session', () => {
	beforeEach(() => start());
	afterEach(() => sim.close());

	it('begins with HELLO, READY and the guilds', async () => {
		const { raw } = await identified();
		await raw.packet(({ t }) => t === 'GUILD_CREATE');
		expect(raw.received.map(({ op, t, s }) => [op, t, s])).toEqual([
			[GatewayOpcodes.Hello, null, null],
			[GatewayOpcodes.Dispatch, 'READY', 1],
			[GatewayOpcodes.Dispatch, 'GUILD_CREATE', 2]
		]);
		expect(raw.received[1]?.d).toMatchObject({
			guilds: [{ id: guild.id, unavailable: true }],
			application: { id: application.id, flags: 0 }
		});
		raw.send(GatewayOpcodes.Heartbeat, 2);
		await raw.packet(({ op }) => op === GatewayOpcodes.HeartbeatAck);
		sim.assertClean();
	});

	it.each([
		[4004, 'a wrong token', (raw: RawClient) => raw.identify('wrong')],
		[4010, 'an impossible shard', (raw: RawClient) => raw.identify(application.token, { shard: [1, 1] })],
		[4013, 'intents that do not exist', (raw: RawClient) => raw.identify(application.token, { intents: 1 << 30 })],
		[4014, 'the members intent that is off', (raw: RawClient) => raw.identify(application.token, { intents: 2 })],
		[4014, 'the message content intent that is off', (raw: RawClient) => raw.identify(application.token, { intents: 1 << 15 })],
		[4003, 'something else first', (raw: RawClient) => raw.send(GatewayOpcodes.PresenceUpdate, {})]
	])('is refused with %i for %s', async (code, _what, act) => {
		const raw = await RawClient.open(sim);
		act(raw);
		expect(await raw.closed()).toBe(code);
		expect(sim.gateway.sessions).toHaveLength(0);
		sim.assertClean();
	});

	it.each([
		[4005, 'a second IDENTIFY', (raw: RawClient) => raw.identify(application.token)],
		[4001, 'an unknown opcode', (raw: RawClient) => raw.send(99, {})],
		[4002, 'no JSON', (raw: RawClient) => raw.sendText('{')],
		[4002, 'more than 4096 bytes', (raw: RawClient) => raw.send(GatewayOpcodes.Heartbeat, 'x'.repeat(4096))],
		[
			4002,
			'an unknown key',
			(raw: RawClient) => raw.send(GatewayOpcodes.PresenceUpdate, { since: null, activities: [], status: 'idle', afk: false, mood: 1 })
		]
	])('is closed with %i for %s', async (code, _what, act) => {
		const { raw } = await identified();
		act(raw);
		expect(await raw.closed()).toBe(code);
	});

	it('makes an unknown opcode and a malformed payload fail the test', async () => {
		const { raw } = await identified();
		raw.send(99, {});
		await raw.closed();
		expect(() => sim.assertClean()).toThrow('unknown opcode 99');
	});

	it('is closed with 4008 after 120 messages in a minute of the clock, and not before', async () => {
		const { raw } = await identified();
		for (let count = 1; count < 120; count += 1) raw.send(GatewayOpcodes.Heartbeat, null);
		await raw.packet(() => raw.received.filter(({ op }) => op === GatewayOpcodes.HeartbeatAck).length === 119);
		sim.world.clock.advance(60_001);
		raw.send(GatewayOpcodes.Heartbeat, null);
		await raw.packet(() => raw.received.filter(({ op }) => op === GatewayOpcodes.HeartbeatAck).length === 120);
		for (let count = 0; count < 120; count += 1) raw.send(GatewayOpcodes.Heartbeat, null);
		expect(await raw.closed()).toBe(4008);
	});

	it('resumes with what was missed, and then RESUMED', async () => {
		const { raw, sessionId } = await identified();
		await raw.packet(({ t }) => t === 'GUILD_CREATE');
		sim.gateway.disconnect(application.id);
		await raw.closed();
		actAs(sim.world, guild.settings.owner_id).createRole(guild.id, { name: 'missed' });
		const second = await RawClient.open(sim);
		second.send(GatewayOpcodes.Resume, { token: application.token, session_id: sessionId, seq: 2 });
		await second.packet(({ t }) => t === 'RESUMED');
		expect(second.received.map(({ t, s }) => [t, s])).toEqual([
			[null, null],
			['GUILD_ROLE_CREATE', 3],
			['RESUMED', 4]
		]);
	});

	it('cannot be resumed from a sequence that was never sent: 4007', async () => {
		const { raw, sessionId } = await identified();
		await raw.packet(({ t }) => t === 'GUILD_CREATE');
		sim.gateway.disconnect(application.id);
		const second = await RawClient.open(sim);
		second.send(GatewayOpcodes.Resume, { token: application.token, session_id: sessionId, seq: 50 });
		expect(await second.closed()).toBe(4007);
	});

	it.each([
		['closed by the client with 1000', (raw: RawClient) => raw.close(1000)],
		['ended by Discord', () => sim.gateway.disconnect(application.id, { resumable: false })],
		[
			'lost for too long',
			() => {
				sim.gateway.disconnect(application.id);
				sim.world.clock.advance(600_000);
			}
		]
	])('cannot be resumed when it was %s: opcode 9', async (_how, act) => {
		const { raw, sessionId } = await identified();
		act(raw);
		await raw.closed();
		const second = await RawClient.open(sim);
		second.send(GatewayOpcodes.Resume, { token: application.token, session_id: sessionId, seq: 2 });
		expect((await second.packet(({ op }) => op === GatewayOpcodes.InvalidSession)).d).toBe(false);
	});

	it('is one of at most a thousand in a day', async () => {
		for (let count = 0; count < 1000; count += 1) {
			const raw = await RawClient.open(sim);
			raw.identify(application.token);
			await raw.packet(({ t }) => t === 'READY');
			raw.close(1000);
			await raw.closed();
		}
		expect(sim.gateway.sessionStartLimit(application.id).remaining).toBe(0);
		const raw = await RawClient.open(sim);
		raw.identify(application.token);
		expect(await raw.closed()).toBe(4004);
	});
});

describe('two IDENTIFYs', () => {
	beforeEach(() => start({ identifyIntervalMs: 5000 }));
	afterEach(() => sim.close());

	it('are five seconds of the clock apart', async () => {
		await identified();
		const second = await RawClient.open(sim);
		second.identify(application.token);
		expect((await second.packet(({ op }) => op === GatewayOpcodes.InvalidSession)).d).toBe(false);
		sim.world.clock.advance(5000);
		second.identify(application.token);
		await second.packet(({ t }) => t === 'READY');
	});
});

describe('a silent client', () => {
	beforeEach(() => start({ heartbeatIntervalMs: 50 }));
	afterEach(() => sim.close());

	it('is closed with 4009', async () => {
		const { raw } = await identified();
		expect(await raw.closed()).toBe(4009);
	});
});

describe('discord.js', () => {
	beforeEach(() => start({ heartbeatIntervalMs: 500 }));
	afterEach(async () => {
		await sim.close();
		sim.assertClean();
	});

	it('is refused a wrong token', async () => {
		const client = newClient(sim, ['Guilds']);
		await expect(client.login(`${application.token.slice(0, -1)}!`)).rejects.toThrow('invalid token');
	});

	it('is refused privileged intents that are off', async () => {
		const client = newClient(sim, ['Guilds', 'GuildMembers']);
		await expect(client.login(application.token)).rejects.toThrow('disallowed intents');
		await client.destroy();
	});

	it('resumes a dropped connection and gets what it missed', async () => {
		const client = newClient(sim, ['Guilds']);
		await login(client, application);
		const resumed = next(client, Events.ShardResume);
		const role = next(client, Events.GuildRoleCreate);
		sim.gateway.disconnect(application.id);
		actAs(sim.world, guild.settings.owner_id).createRole(guild.id, { name: 'missed' });
		expect((await role)[0].name).toBe('missed');
		const [, replayed] = await resumed;
		// The client counts RESUMED too.
		expect(replayed).toBe(2);
		expect(sim.gateway.sessions).toHaveLength(1);
		await client.destroy();
	});

	it('begins a new session when the old one is gone', async () => {
		const client = newClient(sim, ['Guilds']);
		await login(client, application);
		const before = sim.gateway.sessions[0]?.id;
		const ready = next(client, Events.ShardReady);
		sim.gateway.disconnect(application.id, { code: 4000, resumable: false });
		await ready;
		expect(sim.gateway.sessions.map(({ id }) => id)).not.toContain(before);
		await client.destroy();
	});

	it('resumes when it is asked to reconnect', async () => {
		const client = newClient(sim, ['Guilds']);
		await login(client, application);
		const resumed = next(client, Events.ShardResume);
		sim.gateway.askToReconnect(application.id);
		await resumed;
		await client.destroy();
	});

	it('notices that nobody acknowledges its heartbeats', async () => {
		const client = newClient(sim, ['Guilds']);
		await login(client, application);
		const reconnecting = next(client, Events.ShardReconnecting);
		sim.gateway.stopAcknowledging();
		await reconnecting;
		const resumed = next(client, Events.ShardResume);
		sim.gateway.startAcknowledging();
		await resumed;
		expect(client.ws.status).toBe(Status.Ready);
		await client.destroy();
	});
});
