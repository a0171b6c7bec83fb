import { Draft, type DraftInput } from './Draft';
import type { KindName } from '../snapshots/model';
import { planners, unsupported } from './kinds';
import { layers, type RestorePlan } from './model';

/**
 * What has to be done so that the server becomes as the snapshot has it, in the order in which it is done. Pure. What either side did
 * not see is left alone; what is right already costs nothing.
 */
export function planRestore(input: DraftInput): RestorePlan {
	const draft = new Draft(input);
	for (const plan of planners) plan(draft);
	for (const kind of unsupported) announce(draft, kind);
	return draft.finish(layers);
}

/** Says of what the plan does not make right that it differs. */
function announce(draft: Draft, kind: KindName): void {
	const { created, changed, deleted } = draft.work(kind);
	for (const node of created) draft.block(kind, 'create', node, { reason: 'not_supported' });
	for (const { after } of changed) draft.block(kind, 'modify', after, { reason: 'not_supported' });
	if (draft.input.options.deleteExtra) for (const node of deleted) draft.block(kind, 'delete', node, { reason: 'not_supported' });
}
