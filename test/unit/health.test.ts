import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { expect, it } from 'vitest';
import { translator } from '../../src/locales';
import { findingText } from '../../src/ui/health/report';
import { checkPlace } from '../../src/vault/health/checkPlace';
import { checkRights } from '../../src/vault/health/checkRights';
import { checkVault } from '../../src/vault/health/checkVault';
import type { DiscordFacts, VaultFacts } from '../../src/vault/health/facts';
import { findingKey } from '../../src/vault/health/findings';
import { operations, type Operation } from '../../src/vault/health/operations';
import { allPermissions as all, everyIntent, healthyFacts as healthy, textChannel as text } from '../support/healthyFacts';

const day = 86_400_000;
const working: VaultFacts = {
	now: 100 * day,
	lastSnapshot: 100 * day - day,
	interval: 1440,
	deadFiles: 0,
	waitingFiles: 3,
	deadJobs: 0,
	oldestDue: 100 * day - 1000,
	freeBytes: 2 ** 40
};

const bot = { applicationId: '900000000000000001', guildId: '900000000000000002' };
const say = (facts: DiscordFacts) => {
	const findings = [...checkPlace(facts, 0), ...checkRights(facts)];
	return findings.map((finding) => findingText(translator('en-US'), finding, bot));
};

it('a bot that has everything has no finding', () => {
	expect([...checkPlace(healthy, 0), ...checkRights(healthy), ...checkVault(working)]).toEqual([]);
});

const permissions = Object.entries(P)
	.filter(([name]) => name !== 'ManageEmojisAndStickers')
	.filter(([, bit]) => operations.some((operation: Operation) => ((operation.permissions ?? 0n) & bit) !== 0n));

it.each(permissions)('%s missing: each operation that needs it is named, with its cost and its cure', (name, bit) => {
	const findings = checkRights({ ...healthy, permissions: all & ~bit });
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
	const keys = [...checkPlace({ ...healthy, channels }, 0), ...checkRights({ ...healthy, channels })].map(findingKey);
	expect(keys).toEqual(['channels_hidden', 'channel_permission:pins', 'channel_permission:messages']);
});

it('without Connect nothing is read in a voice channel, although Read Message History is there', () => {
	const channels = [{ ...text, type: 2, permissions: all & ~P.Connect }];
	expect(checkRights({ ...healthy, channels })).toMatchObject([
		{ operation: 'pins', permissions: P.ReadMessageHistory },
		{ operation: 'messages', permissions: P.ReadMessageHistory }
	]);
});

it.each<[string, Partial<DiscordFacts>]>([
	['no_own_role', { ownRole: null }],
	['role_low', { rolesAbove: 2 }],
	['two_factor', { hasTwoFactor: false }],
	['timed_out', { timedOutUntil: 5 }],
	['limit:role', { counts: { role: { count: 240, limit: 250 } } }]
])('%s', (key, change) => {
	expect(checkPlace({ ...healthy, ...change }, 0).map(findingKey)).toEqual([key]);
});

it.each<[string, Partial<VaultFacts>]>([
	['no_snapshot', { lastSnapshot: null }],
	['snapshot_old', { lastSnapshot: 98 * day }],
	['files_dead', { deadFiles: 1 }],
	['jobs_dead', { deadJobs: 1 }],
	['queue_stalled', { oldestDue: 99 * day }],
	['disk_low', { freeBytes: 1000 }]
])('%s', (key, change) => {
	expect(checkVault({ ...working, ...change }).map(findingKey)).toEqual([key]);
});
