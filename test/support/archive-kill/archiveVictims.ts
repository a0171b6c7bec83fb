import type { Login } from '../archive/archiver';
import type { VictimOrder, VictimReport } from './victim';
import { Victims } from './Victims';

/** Processes that archive. */
export type ArchiveVictims = Victims<VictimOrder, VictimReport>;

export function prepareVictims(login: Login): Promise<ArchiveVictims> {
	return Victims.prepare<VictimOrder, VictimReport>(login, new URL('victim.ts', import.meta.url));
}
