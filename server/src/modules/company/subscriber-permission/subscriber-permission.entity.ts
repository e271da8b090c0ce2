import { Column, Entity, PrimaryColumn } from "typeorm";

/**
 * What a company has said about one kind of change that its subscribers would order by themselves. Without a row
 * it is as the change itself begins (`isOpenToSubscribers`).
 */
@Entity("subscriber_permission")
export class SubscriberPermissionRecord {
  @PrimaryColumn("varchar")
  clientId!: string;

  /** The kind of change, e.g. "renameSubscriber". */
  @PrimaryColumn("varchar")
  kind!: string;

  @Column("boolean")
  isAllowed!: boolean;
}
