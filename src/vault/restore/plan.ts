import { Draft, type DraftInput } from './Draft';
import { planners } from './kinds';
import { layers, type RestorePlan } from './model';

/**
 * What has to be done so that the server becomes as the snapshot has it, in the order in which it is done. Pure. What either side did
 * not see is left alone; what is right already costs nothing.
 */
export function planRestore(input: DraftInput): RestorePlan {
	const draft = new Draft(input);
	for (const plan of planners) plan(draft);
	return draft.finish(layers);
}
