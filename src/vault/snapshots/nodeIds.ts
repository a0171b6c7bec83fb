import { padId, unpadId } from '../../database/ids';
import type { Kind } from './kinds';

/** A node's id as its column holds it, which is also how nodes are sorted. */
export function columnId(kind: Pick<Kind, 'ids'>, id: string): string {
	return kind.ids === 'code' ? id : padId(id);
}

/** What `columnId` made of it. */
export function nodeId(kind: Pick<Kind, 'ids'>, column: string): string {
	return kind.ids === 'code' ? column : unpadId(column);
}
