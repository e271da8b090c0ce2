import { defineModule } from "../../../define-module";
import { MailNoticeSetting } from "./mail-notice.entity";
import { MailNoticeResolver } from "./mail-notice.resolver";
import { ORDER_ACT_MAIL, orderActComposer, tellOfAct } from "./order-act-mail.task";
import { orderOutcomeComposer } from "./order-outcome-mail.task";
import { SetMailNoticesResolver } from "./set-mail-notices";
import { UnsubscribeFromMailResolver } from "./unsubscribe-from-mail";

/** What a person wants to be told by mail, and mail about the ends of orders and what others do to them. */
export const mailNoticeModule = defineModule({
  id: "mail-notice",
  area: "people",
  entities: [MailNoticeSetting],
  kept: { MailNoticeSetting: "one row a person" },
  resolvers: [MailNoticeResolver, SetMailNoticesResolver, UnsubscribeFromMailResolver],
  orderActs: [tellOfAct],
  mails: {
    orderOutcomes: (made) => orderOutcomeComposer(made),
    [ORDER_ACT_MAIL]: (made) => orderActComposer(made),
  },
});
