/** The first second of 2015. https://discord.com/developers/docs/reference#snowflakes */
const discordEpoch = 1_420_070_400_000n;

/** The smallest id of a moment, in epoch milliseconds. */
export function firstIdAt(time: number): bigint {
	const since = BigInt(Math.floor(time)) - discordEpoch;
	return since > 0n ? since << 22n : 0n;
}

/** When something with this id was made, in epoch milliseconds. */
export function timeOf(id: string | bigint): number {
	return Number((BigInt(id) >> 22n) + discordEpoch);
}
