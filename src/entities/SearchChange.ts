import { Entity } from 'typeorm';
import { IdColumn, SnowflakeColumn } from './columns';

/** Messages of a channel, from one id to another, that the search index does not know yet as they are now. */
@Entity('search_changes')
export class SearchChange {
	@IdColumn()
	public id!: number;

	@SnowflakeColumn()
	public channel_id!: string;

	@SnowflakeColumn()
	public from_id!: string;

	@SnowflakeColumn()
	public to_id!: string;
}
