import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../../platform/graphql/context";
import { Viewer } from "../viewer/viewer.type";
import { MailNotices } from "./mail-notice.entity";
import { noticeSetting } from "./mail-notice.store";

/** What notices by mail add to who is signed in. */
@Resolver(() => Viewer)
export class MailNoticeResolver {
  @FieldResolver(() => MailNotices, {
    nullable: true,
    description: "Of what they are told by e-mail; null for all but administrators, who have an address.",
  })
  mailNotices(@Root() { person }: Viewer, @Ctx() { database }: Context): Promise<MailNotices> | null {
    const { id, role, login } = person;
    if (role !== "administrator" || login === null) return null;
    return noticeSetting(database, id).then((setting) => ({ address: login, ...setting }));
  }
}
