import { defineModule } from "../../../define-module";
import { LIMIT_MAIL, limitMailComposer } from "./limit-mail.task";
import { RemoveSpendingLimitResolver } from "./remove-spending-limit";
import { SetSpendingLimitResolver } from "./set-spending-limit";
import { SpendingLimit } from "./spending-limit.entity";
import {
  ClientLimitsResolver,
  SpendingLimitResolver,
  SubscriberLimitsResolver,
  UnusualDayResolver,
} from "./spending-limit.resolver";
import { spendingLimitOf } from "./spending-limit.store";
import { UnusualDay, UnusualDayProgress } from "./unusual-day.entity";
import { UNUSUAL_DAY_CLEARING, unusualDayOf } from "./unusual-day.store";

/** How much lines, cost centres and companies may come to a month, days far above a line's habit, and who is told of both. */
export const spendingLimitModule = defineModule({
  id: "spending-limit",
  area: "money",
  entities: [SpendingLimit, UnusualDay, UnusualDayProgress],
  kept: {
    SpendingLimit: "what companies have decided; they remove it themselves",
    UnusualDayProgress: "one row",
  },
  resolvers: [
    SpendingLimitResolver,
    UnusualDayResolver,
    SubscriberLimitsResolver,
    ClientLimitsResolver,
    SetSpendingLimitResolver,
    RemoveSpendingLimitResolver,
  ],
  nodes: {
    lim: (context, id) => spendingLimitOf(context).load(id),
    unu: (context, id) => unusualDayOf(context).load(id),
  },
  mails: { [LIMIT_MAIL]: ({ publicUrl, secrets }) => limitMailComposer(publicUrl, secrets) },
  clearings: () => [UNUSUAL_DAY_CLEARING],
});
