import type { Client, Snowflake } from 'discord.js';
import { RestMessages } from '../discord/RestMessages';
import { ChatNotices } from '../ui/notices/ChatNotices';
import type { Alarm } from '../vault/alarm/Alarm';
import { AlarmJobs } from '../vault/alarm/AlarmJobs';
import { RaidWatch } from '../vault/alarm/RaidWatch';
import type { Clock } from '../vault/clock';
import type { AutomaticSnapshots } from '../vault/automatic/AutomaticSnapshots';
import type { JobRunner } from '../vault/jobs/JobRunner';
import type { Jobs } from '../vault/jobs/Jobs';
import { NoticeJobs } from '../vault/notices/NoticeJobs';
import { Protection } from '../vault/protection/Protection';
import { RestoreJobs } from '../vault/restore/RestoreJobs';
import type { GuildSettings } from '../vault/settings/GuildSettings';
import type { Snapshots } from '../vault/snapshots/Snapshots';
import { VaultEvents } from './events';
import type { prefixed } from './logger';
import type { ResolvedOptions } from './options';

const day = 86_400_000;

export interface ProtectionParts {
	readonly snapshots: Snapshots;
	readonly automatic: AutomaticSnapshots;
	readonly settings: GuildSettings;
	readonly clock: Clock;
	readonly jobs: Jobs;
	readonly runner: JobRunner;
	readonly logger: ReturnType<typeof prefixed>;
	readonly wake: () => void;
}

/** What keeps snapshots from being taken away unnoticed, and tells the people who run a guild. */
export function composeProtection(client: Client, options: ResolvedOptions, parts: ProtectionParts) {
	const { snapshots, automatic, settings, clock, jobs, runner, logger, wake } = parts;
	const messages = new RestMessages(client.rest);
	const choices = settings.get.bind(settings);
	const sender = new ChatNotices({ client, messages, choices, translate: options.translate, logger });
	const notices = new NoticeJobs(jobs, sender, wake);
	const { delay } = options.snapshots.protection;
	const protection = new Protection({ jobs, clock, snapshots, settings, automatic, notices, delay });
	runner.handle(NoticeJobs.kind, notices);
	runner.handle(Protection.kind, protection);
	const alarms = composeAlarms(client, options, parts, notices);
	return { protection, alarms, notices };
}

function composeAlarms(client: Client, options: ResolvedOptions, parts: ProtectionParts, notices: NoticeJobs): AlarmJobs {
	const { snapshots, settings, clock, jobs, runner, wake } = parts;
	const { alarm: defaults, holdDays } = options.snapshots;
	const thresholds = async (guildId: Snowflake) => {
		const { alarmDeletions, alarmBans } = await settings.get(guildId);
		return { deletions: alarmDeletions ?? defaults.deletions, bans: alarmBans ?? defaults.bans };
	};
	const watch = new RaidWatch({ thresholds, window: defaults.window, cooldown: defaults.cooldown });
	const isRestoring = async (guildId: Snowflake) => (await jobs.find(RestoreJobs.keyOf(guildId))) !== null;
	const onAlarm = (alarm: Alarm) => client.emit(VaultEvents.Alarm, alarm);
	const alarms = new AlarmJobs({ watch, jobs, clock, snapshots, notices, isRestoring, holdMs: holdDays * day, onAlarm, wake });
	runner.handle(AlarmJobs.kind, alarms);
	return alarms;
}
