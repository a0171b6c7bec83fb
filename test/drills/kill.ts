import { killedOperations } from '../support/kill/scenario';
import { killSeries } from '../support/kill/killSeries';

/** `npm run drill -- kill`: kill -9 at every statement boundary of create, delete and prune, on both databases. */
let isSound = true;
for (const database of ['sqlite', 'mysql'] as const) {
	for (const operation of killedOperations) {
		const report = await killSeries(database, operation, (boundaries) => boundaries);
		process.stdout.write(`${JSON.stringify(report)}\n`);
		isSound &&= report.broken.length === 0 && report.inside > 0;
	}
}
process.exitCode = isSound ? 0 : 1;
