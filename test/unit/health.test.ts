import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { catalogues, translator } from '../../src/locales';
import { findingText } from '../../src/ui/health/report';
import { checkLog } from '../../src/vault/health/checkLog';
import { checkPlace } from '../../src/vault/health/checkPlace';
import { checkRights } from '../../src/vault/health/checkRights';
import { checkVault } from '../../src/vault/health/checkVault';
import type { DiscordFacts, VaultFacts } from '../../src/vault/health/facts';
import { findingKey } from '../../src/vault/health/findings';
import { operations, operationsDone, type Operation, type PortalIntent } from '../../src/vault/health/operations';
import { allPermissions as all, everyIntent, healthyFacts as healthy, textChannel as text } from '../support/healthyFacts';

const day = 86_400_000;
const working: VaultFacts = {
	now: 100 * day,
	lastSnapshot: 100 * day - day,
	lastVerified: 100 * day - 3 * day,
	unverifiedSince: 100 * day - 7 * day,
	damaged: 0,
	interval: 1440,
	lastRound: 100 * day - 3_600_000,
	archiveInterval: 60,
	unreadChannels: 0,
	deadFiles: 0,
	waitingFiles: 3,
	deadJobs: 0,
	oldestDue: 100 * day - 1000,
	freeBytes: 2 ** 40
};

const bot = { applicationId: '900000000000000001', guildId: '900000000000000002' };
const say = (facts: DiscordFacts) => {
	const findings = [...checkPlace(facts, 0), ...checkRights(facts, operations)];
	return findings.map((finding) => findingText(translator('en-US'), finding, bot));
};

it('a bot that has everything has no finding', () => {
	expect([...checkPlace(healthy, 0), ...checkRights(healthy, operations), ...checkVault(working)]).toEqual([]);
});

const permissions = Object.entries(P)
	.filter(([name]) => name !== 'ManageEmojisAndStickers')
	.filter(([, bit]) => operations.some((operation: Operation) => ((operation.permissions ?? 0n) & bit) !== 0n));

it.each(permissions)('%s missing: each operation that needs it is named, with its cost and its cure', (name, bit) => {
	const findings = checkRights({ ...healthy, permissions: all & ~bit }, operations);
	const affected = operations.filter((operation: Operation) => ((operation.permissions ?? 0n) & bit) !== 0n);
	expect(findings).toEqual(affected.map((operation) => ({ problem: 'permission', operation: operation.name, permissions: bit })));
	for (const finding of findings) {
		const sentence = findingText(translator('en-US'), finding, bot);
		expect(sentence).toContain('Without it');
		expect(sentence).toContain(translator('en-US')(`permission.${name}` as 'permission.BanMembers'));
	}
});

it.each([...everyIntent])('the intent %s missing is named with its cure', (intent) => {
	const sentences = say({ ...healthy, intents: new Set([...everyIntent].filter((other) => other !== intent)) });
	expect(sentences.length).toBeGreaterThan(0);
	for (const sentence of sentences) expect(sentence).toContain(`\`${intent}\``);
});

it('the portal intent that is off is named with the place of its switch', () => {
	expect(say({ ...healthy, portal: new Set(['GuildMembers']) })).toEqual([
		expect.stringMatching(/Message Content Intent.*Cure.*applications\/900000000000000001\/bot/)
	]);
	expect(say({ ...healthy, portal: null })).toEqual([]);
});

it('a channel in which the bot may not read is counted; a hidden one is told of once; a category holds no messages', () => {
	const channels = [text, { ...text, permissions: all & ~P.ReadMessageHistory }, { ...text, isHidden: true, permissions: 0n }];
	const keys = [...checkPlace({ ...healthy, channels }, 0), ...checkRights({ ...healthy, channels }, operations)].map(findingKey);
	expect(keys).toEqual(['channels_hidden', 'channel_permission:pins', 'channel_permission:messages']);
});

it('without Connect nothing is read in a voice channel, although Read Message History is there', () => {
	const channels = [{ ...text, type: 2, permissions: all & ~P.Connect }];
	expect(checkRights({ ...healthy, channels }, operations)).toMatchObject([
		{ operation: 'pins', permissions: P.ReadMessageHistory },
		{ operation: 'messages', permissions: P.ReadMessageHistory }
	]);
});

it.each<[string, Partial<DiscordFacts>]>([
	['no_own_role', { ownRole: null }],
	['role_low', { rolesAbove: 2 }],
	['two_factor', { hasTwoFactor: false }],
	['timed_out', { timedOutUntil: 5 }],
	['limit:role', { counts: { role: { count: 240, limit: 250 } } }],
	['limit:channelWebhook', { counts: { channelWebhook: { count: 15, limit: 15 }, webhook: { count: 900, limit: 1000 } } }]
])('%s', (key, change) => {
	expect(checkPlace({ ...healthy, ...change }, 0).map(findingKey)).toEqual([key]);
});

it.each<[string, Partial<VaultFacts>]>([
	['no_snapshot', { lastSnapshot: null }],
	['snapshot_old', { lastSnapshot: 98 * day }],
	['snapshot_damaged', { damaged: 1 }],
	['snapshot_unverified', { unverifiedSince: 85 * day }],
	['sync_stale', { lastRound: 98 * day }],
	['channels_unread', { unreadChannels: 1 }],
	['files_dead', { deadFiles: 1 }],
	['jobs_dead', { deadJobs: 1 }],
	['queue_stalled', { oldestDue: 99 * day }],
	['disk_low', { freeBytes: 1000 }]
])('%s', (key, change) => {
	expect(checkVault({ ...working, ...change }).map(findingKey)).toEqual([key]);
});

it('a round of an archive is late after three intervals, a day at least', () => {
	const at = (lastRound: number, archiveInterval: number) => checkVault({ ...working, lastRound, archiveInterval }).map(findingKey);
	expect(at(working.now - 10 * 3_600_000, 60)).toEqual([]);
	expect(at(working.now - 25 * 3_600_000, 60)).toEqual(['sync_stale']);
	expect(at(working.now - 2 * day, 1440)).toEqual([]);
});

it('a log channel in which the bot may not write, or that is gone, is named', () => {
	expect(checkLog(healthy, null)).toEqual([]);
	expect(checkLog(healthy, '1')).toEqual([]);
	expect(checkLog(healthy, '99')).toEqual([{ problem: 'log_silent', channelId: '99' }]);
	const channels = [{ ...text, permissions: all & ~P.SendMessages }];
	expect(checkLog({ ...healthy, channels }, '1').map(findingKey)).toEqual(['log_silent']);
});

it('members matter only where snapshots keep them', () => {
	const facts = { ...healthy, portal: new Set<PortalIntent>(['MessageContent']) };
	expect(checkRights(facts, operationsDone(false))).toEqual([]);
	expect(checkRights(facts, operationsDone(true)).map(findingKey)).toEqual(['portal:members']);
});

it('every finding has a sentence in every language', () => {
	const rights = { ...healthy, permissions: 0n, portal: new Set<PortalIntent>(), intents: new Set<string>(), ownRole: null, rolesAbove: 2 };
	const worst = {
		...rights,
		hasTwoFactor: false,
		timedOutUntil: 5,
		channels: [
			{ ...text, permissions: 0n },
			{ ...text, isHidden: true }
		]
	};
	const vault = {
		...working,
		lastSnapshot: null,
		damaged: 2,
		unverifiedSince: 0,
		lastRound: 0,
		unreadChannels: 2,
		deadFiles: 2,
		deadJobs: 2
	};
	const findings = [
		...checkLog(worst, '99'),
		...checkPlace({ ...worst, counts: { sound: { count: 8, limit: 8 } } }, 0),
		...checkRights(worst, operations),
		...checkVault({ ...vault, oldestDue: 0, freeBytes: 1 }),
		...checkVault({ ...working, lastSnapshot: 0 })
	];
	for (const locale of Object.keys(catalogues)) {
		for (const finding of findings) expect(findingText(translator(locale), finding, bot)).not.toMatch(/[{}]|undefined/);
	}
});
