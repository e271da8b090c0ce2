import { Account } from "./modules/company/account/account.entity";
import { Appeal, AppealMessage, AppealRead } from "./modules/care/appeal/appeal.entity";
import { BillingDay } from "./modules/usage/rating/billing-day.entity";
import { CallForwardingRow } from "./modules/line/call-forwarding/call-forwarding.entity";
import { Charge } from "./modules/money/charge/charge.entity";
import {
  ClosedUserGroup,
  ClosedUserGroupMember,
} from "./modules/company/closed-user-group/closed-user-group.entity";
import { Client, ClientBankAccount } from "./modules/company/client/client.entity";
import { Instalment, InstalmentPlan } from "./modules/money/instalment/instalment.entity";
import { Invoice, InvoiceLine } from "./modules/money/invoice/invoice.entity";
import { PoolNumber } from "./modules/line/number-pool/pool-number.entity";
import { Payment } from "./modules/money/payment/payment.entity";
import { Pause } from "./modules/line/pause/pause.entity";
import { RecoveryCode, SecondFactor } from "./modules/people/second-factor/second-factor.entity";
import { ServiceSpecification } from "./modules/catalogue/service-specification/service-specification.entity";
import { Service } from "./modules/company/service/service.entity";
import { SimCode, SimCodeView } from "./modules/line/sim-code/sim-code.entity";
import { ServiceRule } from "./modules/catalogue/service-specification/service-rule.entity";
import { Sim } from "./modules/company/subscriber/sim.entity";
import { SubscriberPermissionRecord } from "./modules/company/subscriber-permission/subscriber-permission.entity";
import { Subscriber, SubscriberFact } from "./modules/company/subscriber/subscriber.entity";
import {
  TariffPlan,
  TariffPlanService,
  TariffPrice,
} from "./modules/catalogue/tariff-plan/tariff-plan.entity";
import { UsageCounter } from "./modules/usage/allowance/usage-counter.entity";
import { UsageRecord } from "./modules/usage/usage-record/usage-record.entity";
import { UsageDayTally, UsageMonth, UsagePartyTally } from "./modules/usage/usage-summary/usage-tally.entity";
import { UsageView } from "./modules/usage/usage-view/usage-view.entity";
import { ApiToken } from "./modules/people/viewer/api-token.entity";
import { Session, SignInPlace } from "./modules/people/viewer/session.entity";
import { SignInCode } from "./modules/people/viewer/sign-in-code.entity";
import { SignInThrottle } from "./modules/people/viewer/sign-in-throttle.entity";
import { Person, ViewerAccount, ViewerClient } from "./modules/people/viewer/viewer.entity";
import { MailNoticeSetting } from "./modules/people/mail-notice/mail-notice.entity";
import { VoicemailEmailLink, VoicemailEmailRow } from "./modules/line/voicemail/voicemail.entity";
import { NetworkEffect } from "./network/network-effect.entity";
import { OrderEventRecord, OrderRecord } from "./orders/order.entity";
import { AuditRecord } from "./platform/audit/audit-record.entity";
import { IdempotencyKey } from "./platform/idempotency/idempotency-key.entity";
import { OutboxMail, OutboxMailAbout } from "./platform/mail/outbox-mail.entity";

/** Every table. */
export const ENTITIES = [
  Client,
  ClientBankAccount,
  SubscriberPermissionRecord,
  Account,
  Subscriber,
  SubscriberFact,
  Sim,
  SimCode,
  SimCodeView,
  ClosedUserGroup,
  ClosedUserGroupMember,
  TariffPlan,
  TariffPrice,
  TariffPlanService,
  ServiceSpecification,
  ServiceRule,
  Service,
  CallForwardingRow,
  Pause,
  VoicemailEmailRow,
  VoicemailEmailLink,
  OutboxMail,
  OutboxMailAbout,
  MailNoticeSetting,
  PoolNumber,
  UsageRecord,
  UsageMonth,
  UsageDayTally,
  UsagePartyTally,
  UsageCounter,
  UsageView,
  BillingDay,
  Charge,
  Invoice,
  InvoiceLine,
  Payment,
  InstalmentPlan,
  Instalment,
  Person,
  ViewerClient,
  ViewerAccount,
  Session,
  SignInPlace,
  SecondFactor,
  RecoveryCode,
  SignInCode,
  SignInThrottle,
  ApiToken,
  Appeal,
  AppealMessage,
  AppealRead,
  OrderRecord,
  OrderEventRecord,
  IdempotencyKey,
  AuditRecord,
  NetworkEffect,
] as const;
