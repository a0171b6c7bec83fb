import { Entity, Index } from 'typeorm';
import { IdColumn, IntegerColumn } from './columns';

/** A set of differences, on top of the layers with a lower sequence. Snapshots between which nothing changed share one. */
@Entity('snapshot_layer')
@Index('snapshot_layer_order', ['chain_id', 'sequence'], { unique: true })
export class SnapshotLayer {
	@IdColumn()
	public id!: number;

	@IntegerColumn()
	public chain_id!: number;

	@IntegerColumn()
	public sequence!: number;
}
