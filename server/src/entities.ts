import { Account } from "./modules/account/account.entity";
import { Appeal, AppealMessage, AppealRead } from "./modules/appeal/appeal.entity";
import { BillingDay } from "./modules/charge/billing-day.entity";
import { CallForwardingRow } from "./modules/call-forwarding/call-forwarding.entity";
import { Charge } from "./modules/charge/charge.entity";
import { ClosedUserGroup, ClosedUserGroupMember } from "./modules/closed-user-group/closed-user-group.entity";
import { Client, ClientBankAccount } from "./modules/client/client.entity";
import { Instalment, InstalmentPlan } from "./modules/instalment/instalment.entity";
import { Invoice, InvoiceLine } from "./modules/invoice/invoice.entity";
import { PoolNumber } from "./modules/number-pool/pool-number.entity";
import { Payment } from "./modules/payment/payment.entity";
import { Pause } from "./modules/pause/pause.entity";
import { RecoveryCode, SecondFactor } from "./modules/second-factor/second-factor.entity";
import { Service, ServiceSpecification } from "./modules/service/service.entity";
import { SimCode, SimCodeView } from "./modules/sim-code/sim-code.entity";
import { ServiceRule } from "./modules/service/service-rule.entity";
import { Sim } from "./modules/subscriber/sim.entity";
import { SubscriberPermissionRecord } from "./modules/subscriber-permission/subscriber-permission.entity";
import { Subscriber, SubscriberFact } from "./modules/subscriber/subscriber.entity";
import { TariffPlan, TariffPlanService, TariffPrice } from "./modules/tariff/tariff-plan.entity";
import { UsageCounter } from "./modules/usage/usage-counter.entity";
import { UsageRecord } from "./modules/usage/usage-record.entity";
import { UsageDayTally, UsageMonth, UsagePartyTally } from "./modules/usage/usage-tally.entity";
import { UsageView } from "./modules/usage/usage-view.entity";
import { ApiToken } from "./modules/viewer/api-token.entity";
import { Session, SignInPlace } from "./modules/viewer/session.entity";
import { SignInCode } from "./modules/viewer/sign-in-code.entity";
import { SignInThrottle } from "./modules/viewer/sign-in-throttle.entity";
import { Viewer, ViewerClient } from "./modules/viewer/viewer.entity";
import { MailNoticeSetting } from "./modules/mail-notice/mail-notice.entity";
import { VoicemailEmailLink, VoicemailEmailRow } from "./modules/voicemail/voicemail.entity";
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
  Viewer,
  ViewerClient,
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
