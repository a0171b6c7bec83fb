import { Entity } from 'typeorm';
import { BigColumn, CodeColumn, TextColumn } from './columns';

/** A file that is kept, once, however often it was posted. The row is written after the file. */
@Entity('media_pool')
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
}
