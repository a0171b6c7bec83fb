import { readFileSync } from 'node:fs';
import { totals } from './count';

/** `tsx scripts/totals.ts results.json status`: the line that says how a test run with that exit status went, from Vitest's JSON report. */
const [file = '', status = '0'] = process.argv.slice(2);
const { passed, failed } = totals(readFileSync(file, 'utf8'), Number(status));
console.log(`${passed} passed, ${failed} failed`);
