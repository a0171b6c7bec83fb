import type { Action } from '../lib/Action';
import { compare } from './compare';
import { create } from './create';
import { remove } from './delete';
import { exportFile } from './export';
import { importFile } from './import';
import { imports } from './imports';
import { list } from './list';
import { load } from './load';
import { pin } from './pin';
import { prune } from './prune';
import { recovery } from './recovery';
import { restore } from './restore';
import { restoreCancel } from './restoreCancel';
import { restoreStatus } from './restoreStatus';
import { restoreUndo } from './restoreUndo';
import { settings } from './settings';
import { undo } from './undo';
import { unpin } from './unpin';
import { view } from './view';

/** The verbs of `/snapshot`, in the order in which Discord shows them. */
export const snapshotActions: readonly Action[] = [
	create,
	list,
	view,
	compare,
	remove,
	prune,
	pin,
	unpin,
	undo,
	settings,
	exportFile,
	importFile,
	imports,
	restore,
	restoreStatus,
	restoreCancel,
	restoreUndo,
	load,
	recovery
];
