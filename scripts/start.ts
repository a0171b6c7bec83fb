import { buildIfStale } from './fresh';
import { runProgram } from './run-program';

/** `npm start`: the example bot, with the plugin loaded through its public door, which is what the build made. */
await buildIfStale();
process.exitCode = await runProgram('example/index.ts', process.argv.slice(2));
