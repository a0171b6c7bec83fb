import { Entity } from 'typeorm';
import { BigColumn, CodeColumn } from './columns';

/** A file whose row of the pool is gone, and whose bytes are to be deleted. */
@Entity('media_removals', { withoutRowid: true })
export class MediaRemoval {
	@CodeColumn(64, { primary: true })
	public sha256!: string;

	/** When the bytes went; kept a little longer, see `MediaRemovals`. */
	@BigColumn({ nullable: true })
	public deleted_at!: number | null;
}
