let number = 0;

/** Begins a step of the tour. */
export function step(title: string): void {
	number += 1;
	console.log(`\n${number}. ${title}`);
}

/** Says what happens in it. */
export function say(...lines: readonly string[]): void {
	for (const line of lines.flatMap((each) => each.split('\n'))) console.log(`   ${line}`);
}
