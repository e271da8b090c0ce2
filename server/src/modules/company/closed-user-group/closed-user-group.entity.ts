import { Column, Entity, Index, PrimaryColumn } from "typeorm";

/** A closed user group of a company: its members call each other on terms of their own (3GPP TS 22.085). */
@Entity("closed_user_group")
@Index("closed_user_group_client", ["clientId"])
export class ClosedUserGroup {
  @PrimaryColumn("varchar")
  id!: string;

  @Column("varchar")
  clientId!: string;

  @Column("varchar")
  name!: string;
}

/** That a subscriber belongs to a group, with the CUG index 0..32767; at most ten groups a subscriber. */
@Entity("closed_user_group_member")
@Index("closed_user_group_member_group", ["groupId"])
export class ClosedUserGroupMember {
  @PrimaryColumn("varchar")
  subscriberId!: string;

  /** Index of the group on this subscriber's SIM, 0..32767 (3GPP TS 22.085). */
  @PrimaryColumn("integer")
  cugIndex!: number;

  @Column("varchar")
  groupId!: string;
}
