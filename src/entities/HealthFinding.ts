import { Entity } from 'typeorm';
import { BigColumn, CodeColumn, IntegerColumn, SnowflakeColumn } from './columns';

/** Something that was not as it should be in a guild at the last look. It goes when it is mended. */
@Entity('health_finding', { withoutRowid: true })
export class HealthFindingRow {
	@SnowflakeColumn({ primary: true })
	public guild_id!: string;

	/** A `findingKey`. */
	@CodeColumn(60, { primary: true })
	public finding!: string;

	/** How bad it was when somebody was last told: a `findingDegree`. */
	@IntegerColumn()
	public degree!: number;

	/** When the people of the guild were told; `null`: there is no log channel to tell them in. */
	@BigColumn({ nullable: true })
	public told_at!: number | null;
}
