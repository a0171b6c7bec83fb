import { RESTEvents, type Client } from 'discord.js';
import { Counters } from '../vault/metrics/Counters';
import { VaultEvents } from './events';

/** Counts what the client tells of, from now on. */
export function watchMetrics(client: Client): Counters {
	const counters = new Counters();
	client.rest.on(RESTEvents.Response, ({ method, route }, { status }) => {
		counters.add('requests_total', { method: method.toUpperCase(), route: bounded(route), status });
	});
	client.on(VaultEvents.SnapshotCreate, ({ type }) => counters.add('snapshots_total', { type }));
	client.on(VaultEvents.Restore, (_guildId, { state }) => counters.add('restores_total', { state }));
	client.on(VaultEvents.ArchiveSync, () => counters.add('archive_rounds_total'));
	client.on(VaultEvents.Alarm, () => counters.add('alarms_total'));
	client.on(VaultEvents.Error, (_error, { action }) => counters.add('errors_total', { action }));
	return counters;
}

/** discord.js replaces ids and tokens already; each value of a label is a time series for ever. */
function bounded(route: string): string {
	return route.replaceAll(/\d{17,}/g, ':id').replace(/\/(invites|templates)\/[^/]+/, '/$1/:code');
}
