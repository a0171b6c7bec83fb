/** What time it is, in epoch milliseconds. Tests turn it. */
export interface Clock {
	now(): number;
}
