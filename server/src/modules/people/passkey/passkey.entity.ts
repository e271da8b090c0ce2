import { Field, ID, ObjectType } from "type-graphql";
import { Column, Entity, Index, PrimaryColumn } from "typeorm";
import { DateTime } from "../../../platform/graphql/scalars";

/** A passkey (WebAuthn): a key on somebody's device or in their password manager, by which they sign in. */
@ObjectType({
  description:
    "A key on the viewer's device or in their password manager (WebAuthn), by which they sign in without a password.",
})
@Entity("passkey")
@Index("passkey_credential", ["credentialId"], { unique: true })
@Index("passkey_viewer", ["viewerId", "id"])
export class Passkey {
  @Field(() => ID, { description: "Opaque and stable; it opens nothing." })
  @PrimaryColumn("varchar")
  id!: string;

  @Column("varchar")
  viewerId!: string;

  /** What the device calls it, base64url. */
  @Column("varchar")
  credentialId!: string;

  /** COSE key, base64url; the private one never leaves the device. */
  @Column("varchar")
  publicKey!: string;

  /** How often it was used, as the device counts; zero for those that do not count. */
  @Column("bigint")
  counter!: number;

  /** By what it can be reached (`internal`, `usb`, …), with commas. */
  @Column("varchar")
  transports!: string;

  @Field(() => String, { description: "What its owner calls it." })
  @Column("varchar")
  name!: string;

  @Field(() => DateTime, { description: "When it was added." })
  @Column("bigint")
  createdAt!: number;

  @Field(() => DateTime, { nullable: true, description: "Last use; null when it was never used." })
  @Column("bigint", { nullable: true })
  lastUsedAt!: number | null;
}

/** A question that waits for an answer by a passkey: the newest of a session or browser, good once. */
@Entity("passkey_challenge")
@Index("passkey_challenge_expiry", ["expiresAt"])
export class PasskeyChallenge {
  /** What the answer is for, and of which session or browser. */
  @PrimaryColumn("varchar")
  key!: string;

  /** 256 random bits, base64url. */
  @Column("varchar")
  challenge!: string;

  @Column("bigint")
  expiresAt!: number;
}
