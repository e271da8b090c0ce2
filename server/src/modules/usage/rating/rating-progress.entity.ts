import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * How far one source of usage has come: all records up to a day are there and rated. A source is whatever brings
 * usage in: the simulator of the demo, an importer. A source that feeds no longer is taken out of the table.
 */
@Entity("rating_progress")
export class RatingProgress {
  @PrimaryColumn("varchar")
  source!: string;

  /** The last day whose usage is there in full, YYYY-MM-DD in the operator's time zone. */
  @Column("varchar")
  through!: string;
}
