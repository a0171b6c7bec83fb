const mebibyte = 1024 * 1024;

/**
 * A file with pictures as far as there is room beside the rest, which is seldom a megabyte; without any where that was not enough. It may
 * still be larger than `limit` bytes.
 */
export async function fitting(make: (mediaBytes: number) => Promise<Buffer>, limit: number): Promise<Buffer> {
	const whole = await make(Math.max(0, limit - mebibyte));
	return whole.length > limit ? make(0) : whole;
}
