import type { RetentionPolicy } from '../vault/snapshots/retention';
import { flag, invalid, section, wholeNumber } from './check';
import type { AlarmOptions, ProtectionOptions, ResolvedOptions, SnapshotOptions } from './options';

type Resolved = ResolvedOptions['snapshots'];

const minute = 60_000;

/** @throws VaultError `InvalidOption` */
export function resolveSnapshots(snapshots: SnapshotOptions | undefined): Resolved {
	const {
		limit = 7,
		interval = 1440,
		retention,
		holdDays = 30,
		protection,
		alarm,
		members = false
	} = section('vault.snapshots', snapshots, ['limit', 'interval', 'retention', 'holdDays', 'protection', 'alarm', 'members']);
	return {
		limit: wholeNumber('vault.snapshots.limit', limit, 1, 100),
		members: flag('vault.snapshots.members', members),
		retention: retention === undefined ? null : resolveRetention(retention),
		holdDays: wholeNumber('vault.snapshots.holdDays', holdDays, 1, 365, ' (days)'),
		protection: resolveProtection(protection),
		alarm: resolveAlarm(alarm === false ? { deletions: 0, bans: 0 } : alarm),
		interval:
			interval === false
				? 0
				: wholeNumber('vault.snapshots.interval', interval, 0, 525_600, ' (minutes), or false for no automatic snapshots')
	};
}

function resolveRetention(retention: Partial<RetentionPolicy>): RetentionPolicy {
	const rules = ['last', 'hourly', 'daily', 'weekly', 'monthly'] as const;
	const given = section<RetentionPolicy>('vault.snapshots.retention', retention as RetentionPolicy, rules);
	const policy = { last: 0, hourly: 0, daily: 0, weekly: 0, monthly: 0, ...given };
	for (const rule of rules) wholeNumber(`vault.snapshots.retention.${rule}`, policy[rule], 0, 100);
	if (rules.every((rule) => policy[rule] === 0)) {
		throw invalid('vault.snapshots.retention', retention, 'Give at least one rule above 0, such as { last: 3, daily: 7 }.');
	}
	return policy;
}

function resolveProtection(protection: ProtectionOptions | undefined): Resolved['protection'] {
	const { who = 'owner', delay = 1440 } = section('vault.snapshots.protection', protection, ['who', 'delay']);
	const roles = { owner: 'Owner', administrator: 'Administrator' } as const;
	if (!Object.hasOwn(roles, who)) throw invalid('vault.snapshots.protection.who', who, "Give 'owner' or 'administrator'.");
	return { who: roles[who], delay: wholeNumber('vault.snapshots.protection.delay', delay, 0, 43_200, ' (minutes)') * minute };
}

function resolveAlarm(alarm: AlarmOptions | undefined): Resolved['alarm'] {
	const {
		deletions = 6,
		bans = 10,
		window = 60,
		cooldown = 30
	} = section('vault.snapshots.alarm', alarm, ['deletions', 'bans', 'window', 'cooldown']);
	return {
		deletions: wholeNumber('vault.snapshots.alarm.deletions', deletions, 0, 1000),
		bans: wholeNumber('vault.snapshots.alarm.bans', bans, 0, 1000),
		window: wholeNumber('vault.snapshots.alarm.window', window, 5, 3600, ' (seconds)') * 1000,
		cooldown: wholeNumber('vault.snapshots.alarm.cooldown', cooldown, 1, 1440, ' (minutes)') * minute
	};
}
