import { Entity, Index } from 'typeorm';
import { BigColumn, CodeColumn, TextColumn } from './columns';

/** A file that is kept, once, however often it was posted. The row is written after the file. */
@Entity('media_pool')
@Index('media_pool_verified', ['verified_at', 'sha256'])
export class MediaPool {
	/** Of the bytes, hexadecimal: also the file's name. */
	@CodeColumn(64, { primary: true })
	public sha256!: string;

	/** Bytes. */
	@BigColumn()
	public size!: number;

	@TextColumn(255, { nullable: true })
	public content_type!: string | null;

	@BigColumn()
	public created_at!: number;

	/** When its bytes were last found to be what its name says. `null`: never, since they were stored. */
	@BigColumn({ nullable: true })
	public verified_at!: number | null;

	/** Since when nothing is known to refer to it. `null`: something does, or nobody looked. */
	@BigColumn({ nullable: true })
	public unused_since!: number | null;
}
