import { expect, it } from 'vitest';
import { Counters } from '../../src/vault/metrics/Counters';
import { exposition } from '../../src/vault/metrics/exposition';

it('numbers are told in the text format of Prometheus', () => {
	const counters = new Counters();
	counters.add('jobs_total', { kind: 'restore', result: 'done' });
	counters.add('jobs_total', { kind: 'restore', result: 'done' });
	counters.add('jobs_total', { kind: 'say "\\no\n"', result: 'dead' });
	counters.add('alarms_total');
	const family = (name: 'jobs_total' | 'alarms_total' | 'errors_total') =>
		({ name, help: 'Words.', type: 'counter', samples: counters.samples(name) }) as const;
	expect(exposition([family('jobs_total'), family('alarms_total'), family('errors_total')])).toBe(
		[
			'# HELP jobs_total Words.',
			'# TYPE jobs_total counter',
			'jobs_total{kind="restore",result="done"} 2',
			'jobs_total{kind="say \\"\\\\no\\n\\"",result="dead"} 1',
			'# HELP alarms_total Words.',
			'# TYPE alarms_total counter',
			'alarms_total 1',
			'# HELP errors_total Words.',
			'# TYPE errors_total counter',
			''
		].join('\n')
	);
});
