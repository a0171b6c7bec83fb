import { FileMediaStore } from '../../src/vault/media/FileMediaStore';

/** A process of its own that begins to put a file into the store, says so, and never ends. */
const [root = ''] = process.argv.slice(2);
const store = await FileMediaStore.open(root);
await store.put(
	(async function* () {
		yield Buffer.alloc(600_000);
		process.stdout.write('half');
		await new Promise((resolve) => setTimeout(resolve, 600_000));
	})()
);
