import type { Action } from '../lib/Action';
import { health } from './health';

/** The verbs of `/vault`, in the order in which Discord shows them. */
export const vaultActions: readonly Action[] = [health];
