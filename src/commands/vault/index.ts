import type { Action } from '../lib/Action';
import { health } from './health';
import { jobs } from './jobs';
import { settings } from './settings';

/** The verbs of `/vault`, in the order in which Discord shows them. */
export const vaultActions: readonly Action[] = [health, settings, jobs];
