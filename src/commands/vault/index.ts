import type { Action } from '../lib/Action';
import { health } from './health';
import { jobs } from './jobs';

/** The verbs of `/vault`, in the order in which Discord shows them. */
export const vaultActions: readonly Action[] = [health, jobs];
