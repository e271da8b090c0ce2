import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Context } from "../../../platform/graphql/context";
import { Viewer } from "../viewer/viewer.type";
import { MailNotices } from "./mail-notice.entity";
import { languageOf } from "./mail-language.policy";
import { noticeSetting } from "./mail-notice.store";

/** What notices by mail add to who is signed in. */
@Resolver(() => Viewer)
export class MailNoticeResolver {
  @FieldResolver(() => MailNotices, {
    nullable: true,
    description:
      "Of what they are told by e-mail, and in which language; null for subscribers, who have no address. Staff are told of appeals that are given to them, and of nothing else here.",
  })
  mailNotices(@Root() { person }: Viewer, @Ctx() { database }: Context): Promise<MailNotices> | null {
    const { id, role, login, mailLocale } = person;
    if (role === "subscriber" || login === null) return null;
    const language = languageOf(mailLocale);
    return noticeSetting(database, id).then((setting) => ({ address: login, language, ...setting }));
  }
}
