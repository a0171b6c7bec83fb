import { Entity } from 'typeorm';
import { SnowflakeColumn } from './columns';

/** Who wrote messages that the search index of a guild knows. */
@Entity('search_authors', { withoutRowid: true })
export class SearchAuthor {
	@SnowflakeColumn({ primary: true })
	public guild_id!: string;

	@SnowflakeColumn({ primary: true })
	public user_id!: string;
}
