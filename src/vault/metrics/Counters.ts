/** What is counted, with the sentence that the exposition says of it. */
export const counterHelp = {
	requests_total: "Requests of the bot to Discord's REST API, by what was answered.",
	jobs_total: 'Attempts at jobs that ended, by what became of them.',
	snapshots_total: 'Snapshots that were taken.',
	restores_total: 'Restores that ended or paused.',
	archive_rounds_total: 'Rounds through the archive of a server.',
	alarms_total: 'Alarms that were raised.',
	errors_total: 'Unexpected errors, by what was being done.'
} as const;

export type CounterName = keyof typeof counterHelp;
export type Labels = Readonly<Record<string, string | number>>;
export type Sample = readonly [labels: Labels, value: number];

/** Numbers that only grow, since the process began. */
export class Counters {
	readonly #samples = new Map<CounterName, Map<string, { readonly labels: Labels; value: number }>>();

	public add(name: CounterName, labels: Labels = {}): void {
		const samples = this.#samples.get(name) ?? new Map<string, { readonly labels: Labels; value: number }>();
		this.#samples.set(name, samples);
		const key = JSON.stringify(labels);
		const sample = samples.get(key);
		if (sample) sample.value += 1;
		else samples.set(key, { labels, value: 1 });
	}

	public samples(name: CounterName): Sample[] {
		return [...(this.#samples.get(name)?.values() ?? [])].map(({ labels, value }) => [labels, value]);
	}
}
