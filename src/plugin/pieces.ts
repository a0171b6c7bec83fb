import { container } from '@sapphire/framework';
import { commands } from '../commands/_load';
import { interactionHandlers } from '../interaction-handlers/_load';
import { listeners } from '../listeners/_load';
import { invalid } from './check';
import type { PieceClass, PieceClasses, PieceOptions } from './options';

/** A piece as Sapphire's stores know it. `name` is a stable part of the plugin's face: hosts disable and replace pieces by it. */
export interface PieceEntry {
	readonly store: 'commands' | 'interaction-handlers' | 'listeners';
	readonly name: string;
	readonly piece: PieceClass;
}

const entries: readonly PieceEntry[] = [...commands, ...interactionHandlers, ...listeners];

/** The names of all pieces. */
export const pieceNames: readonly string[] = entries.map(({ name }) => name);

/** Gives Sapphire our pieces as virtual ones: they live in no folder, so that a host may be bundled. */
export function loadPieces({ disable, replace }: Required<PieceOptions>): void {
	for (const { store, name, piece } of entries) {
		if (disable.includes(name)) continue;
		const chosen = replace[name] ?? piece;
		if (!isPieceOf(store, chosen)) {
			throw invalid(`vault.pieces.replace.${name}`, chosen, `Give a class that extends ${container.stores.get(store).Constructor.name}.`);
		}
		load(store, name, chosen);
	}
}

function isPieceOf(store: PieceEntry['store'], piece: PieceClass): boolean {
	return typeof piece === 'function' && Object.prototype.isPrototypeOf.call(container.stores.get(store).Constructor, piece);
}

/** `isPieceOf` has made sure that the class is of its store's. */
function load(store: PieceEntry['store'], name: string, piece: PieceClass): void {
	switch (store) {
		case 'commands':
			return void container.stores.loadPiece({ store, name, piece: piece as PieceClasses[typeof store] });
		case 'interaction-handlers':
			return void container.stores.loadPiece({ store, name, piece: piece as PieceClasses[typeof store] });
		case 'listeners':
			return void container.stores.loadPiece({ store, name, piece: piece as PieceClasses[typeof store] });
	}
}
