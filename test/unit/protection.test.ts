import { expect, it } from 'vitest';
import { weakens } from '../../src/vault/protection/weakens';
import type { GuildChoices } from '../../src/vault/settings/GuildSettings';

const now: Partial<GuildChoices> = {
	snapshotIntervalMinutes: 60,
	snapshotLimit: 7,
	keepLast: 3,
	keepDaily: null,
	alarmDeletions: 6,
	alarmBans: 0,
	logChannelId: '1'
};

it.each<[string, Partial<GuildChoices>]>([
	['off', { snapshotIntervalMinutes: 0 }],
	['rarer', { snapshotIntervalMinutes: 61 }],
	['fewer', { snapshotLimit: 6 }],
	['another rule', { keepDaily: 5 }],
	['no rule', { keepLast: null }],
	['an alarm that needs more', { alarmDeletions: 7 }],
	['no alarm', { alarmDeletions: 0 }],
	['another log channel', { logChannelId: '2' }],
	['the default, whatever it is', { snapshotLimit: null }],
	['more of one, less of another', { snapshotLimit: 9, snapshotIntervalMinutes: 0 }]
])('%s is weaker', (_, change) => {
	expect(weakens(now, change)).toBe(true);
});

it.each<[string, Partial<GuildChoices>]>([
	['nothing', {}],
	['the same', { snapshotIntervalMinutes: 60, keepLast: 3, keepDaily: null, logChannelId: '1' }],
	['more often', { snapshotIntervalMinutes: 30 }],
	['more', { snapshotLimit: 8 }],
	['an alarm where there was none', { alarmBans: 50 }],
	['an earlier alarm', { alarmDeletions: 2 }],
	['another language', { language: 'de' }]
])('%s is not', (_, change) => {
	expect(weakens(now, change)).toBe(false);
});

it('a first log channel is not, and switching on is not', () => {
	expect(weakens({ ...now, logChannelId: null }, { logChannelId: '2' })).toBe(false);
	expect(weakens({ ...now, snapshotIntervalMinutes: 0 }, { snapshotIntervalMinutes: 100_000 })).toBe(false);
});

it('a role that may restore is weaker, one that may no more is not', () => {
	const restore = (before: string | null, after: string | null) => weakens({ ...now, restoreRoles: before }, { restoreRoles: after });
	expect(restore(null, '5')).toBe(true);
	expect(restore('5', '5 6')).toBe(true);
	expect(restore('56', '5')).toBe(true);
	expect(restore('5 6', '6')).toBe(false);
	expect(restore('5', null)).toBe(false);
});
