import { VaultError } from '../../errors';

/** Bytes are missing or were changed. */
export function damaged(options?: ErrorOptions): VaultError {
	return new VaultError(
		'FileDamaged',
		'The snapshot file is damaged: its checksum does not fit. Fetch it again from where it came.',
		{},
		options
	);
}

/** Not a snapshot file at all. */
export function foreign(): VaultError {
	return new VaultError('FileForeign', 'This is not a snapshot file of Guild Vault.');
}

/** @param what What there is too much of: a name in `FileLimits`. */
export function tooLarge(what: string, limit: number): VaultError {
	return new VaultError('FileTooLarge', `The snapshot file is too large: more than ${limit} (${what}).`, { what, limit });
}

/** Written by a newer version. @param what What this version does not know. */
export function newer(what: string): VaultError {
	return new VaultError('FileNewer', `The snapshot file was written by a newer version of Guild Vault: ${what} is not known here.`, {
		what
	});
}

/** The checksum fits, but what the file says breaks a rule of the format. `problem` never repeats what the file says. */
export function invalid(line: number, problem: string): VaultError {
	return new VaultError('FileInvalid', `The snapshot file is not valid: line ${line}: ${problem}.`, { line, problem });
}

/** A record breaks a rule. Its reader adds the number of the line. */
export class RecordError extends Error {
	public constructor(public readonly problem: string) {
		super(problem);
		this.name = 'RecordError';
	}
}
