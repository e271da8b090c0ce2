import { demoModule } from "./demo/demo.module";
import { sessionLimitsOf } from "./session-limits";
import type { Module, ResolverClass } from "./define-module";
import type { Settings } from "./env";
import { FOUNDATION } from "./foundation";
import { operatorModule } from "./modules/catalogue/operator/operator.module";
import { serviceSpecificationModule } from "./modules/catalogue/service-specification/service-specification.module";
import { tariffPlanModule } from "./modules/catalogue/tariff-plan/tariff-plan.module";
import { clientModule } from "./modules/company/client/client.module";
import { subscriberPermissionModule } from "./modules/company/subscriber-permission/subscriber-permission.module";
import { accountModule } from "./modules/company/account/account.module";
import { subscriberModule } from "./modules/company/subscriber/subscriber.module";
import { subscriberTariffPlanModule } from "./modules/company/subscriber-tariff-plan/subscriber-tariff-plan.module";
import { costCentreModule } from "./modules/company/cost-centre/cost-centre.module";
import { serviceModule } from "./modules/company/service/service.module";
import { closedUserGroupModule } from "./modules/company/closed-user-group/closed-user-group.module";
import { viewerModule } from "./modules/people/viewer/viewer.module";
import { secondFactorModule } from "./modules/people/second-factor/second-factor.module";
import { passkeyModule } from "./modules/people/passkey/passkey.module";
import { signInModule } from "./modules/people/sign-in/sign-in.module";
import { recoveryModule } from "./modules/people/recovery/recovery.module";
import { auditEntryModule } from "./modules/people/audit-entry/audit-entry.module";
import { accessModule } from "./modules/people/access/access.module";
import { staffModule } from "./modules/people/staff/staff.module";
import { programModule } from "./modules/people/program/program.module";
import { mailNoticeModule } from "./modules/people/mail-notice/mail-notice.module";
import { attachmentModule } from "./modules/people/attachment/attachment.module";
import { usageRecordModule } from "./modules/usage/usage-record/usage-record.module";
import { ratingModule } from "./modules/usage/rating/rating.module";
import { allowanceModule } from "./modules/usage/allowance/allowance.module";
import { usageQueryModule } from "./modules/usage/usage-query/usage-query.module";
import { usageViewModule } from "./modules/usage/usage-view/usage-view.module";
import { usageSummaryModule } from "./modules/usage/usage-summary/usage-summary.module";
import { usageListModule } from "./modules/usage/usage-list/usage-list.module";
import { usageFileModule } from "./modules/usage/usage-file/usage-file.module";
import { chargeModule } from "./modules/money/charge/charge.module";
import { invoiceFileModule } from "./modules/money/invoice-file/invoice-file.module";
import { invoiceSendingModule } from "./modules/money/invoice-sending/invoice-sending.module";
import { invoiceModule } from "./modules/money/invoice/invoice.module";
import { invoiceComparisonModule } from "./modules/money/invoice-comparison/invoice-comparison.module";
import { invoiceForecastModule } from "./modules/money/invoice-forecast/invoice-forecast.module";
import { spendingLimitModule } from "./modules/money/spending-limit/spending-limit.module";
import { invoiceDeliveryModule } from "./modules/money/invoice-delivery/invoice-delivery.module";
import { bankStatementModule } from "./modules/money/bank-statement/bank-statement.module";
import { paymentRegistrationModule } from "./modules/money/payment-registration/payment-registration.module";
import { invoicePaymentModule } from "./modules/money/invoice-payment/invoice-payment.module";
import { paymentModule } from "./modules/money/payment/payment.module";
import { balanceModule } from "./modules/money/balance/balance.module";
import { instalmentModule } from "./modules/money/instalment/instalment.module";
import { contractFeeModule } from "./modules/money/contract-fee/contract-fee.module";
import { monthlyFeeModule } from "./modules/money/monthly-fee/monthly-fee.module";
import { tariffComparisonModule } from "./modules/money/tariff-comparison/tariff-comparison.module";
import { mobileInternetModule } from "./modules/line/mobile-internet/mobile-internet.module";
import { deviceSettingsModule } from "./modules/line/device-settings/device-settings.module";
import { callForwardingModule } from "./modules/line/call-forwarding/call-forwarding.module";
import { subscriberServiceModule } from "./modules/line/subscriber-service/subscriber-service.module";
import { pauseModule } from "./modules/line/pause/pause.module";
import { voicemailModule } from "./modules/line/voicemail/voicemail.module";
import { renameModule } from "./modules/line/rename/rename.module";
import { tariffChangeModule } from "./modules/line/tariff-change/tariff-change.module";
import { numberChangeModule } from "./modules/line/number-change/number-change.module";
import { numberPoolModule } from "./modules/line/number-pool/number-pool.module";
import { simCodeModule } from "./modules/line/sim-code/sim-code.module";
import { subscriberListModule } from "./modules/line/subscriber-list/subscriber-list.module";
import { subscriberFileModule } from "./modules/line/subscriber-file/subscriber-file.module";
import { bulkChangeModule } from "./modules/line/bulk-change/bulk-change.module";
import { appealModule } from "./modules/care/appeal/appeal.module";
import { overviewModule } from "./modules/care/overview/overview.module";
import { ChangeList } from "./orders/change-list";
import type { EntityClass } from "./platform/database/database";
import type { Download } from "./platform/download/download";
import { anyNode, nodeResolver } from "./platform/graphql/node.resolver";
import type { Clearing } from "./platform/jobs/clearing";
import type { Composer } from "./platform/mail/mail-worker";
import type { SecretBox } from "./platform/secrets/secret-box";
import type { Upload } from "./platform/upload/upload";

/**
 * The table of contents: every module, area by area from the ground up. All that the program knows of modules is read from
 * here. Inside an area the order is the one in which people are shown its kinds of change.
 */
export const MODULES: readonly Module[] = [
  ...FOUNDATION,
  operatorModule,
  serviceSpecificationModule,
  tariffPlanModule,
  clientModule,
  subscriberPermissionModule,
  accountModule,
  subscriberModule,
  subscriberTariffPlanModule,
  costCentreModule,
  serviceModule,
  closedUserGroupModule,
  viewerModule,
  secondFactorModule,
  passkeyModule,
  signInModule,
  recoveryModule,
  accessModule,
  staffModule,
  programModule,
  auditEntryModule,
  mailNoticeModule,
  attachmentModule,
  usageRecordModule,
  ratingModule,
  allowanceModule,
  usageQueryModule,
  usageViewModule,
  usageSummaryModule,
  usageListModule,
  usageFileModule,
  chargeModule,
  invoiceModule,
  invoiceFileModule,
  invoiceSendingModule,
  invoiceDeliveryModule,
  invoiceComparisonModule,
  invoiceForecastModule,
  paymentModule,
  invoicePaymentModule,
  balanceModule,
  paymentRegistrationModule,
  bankStatementModule,
  instalmentModule,
  contractFeeModule,
  monthlyFeeModule,
  tariffComparisonModule,
  spendingLimitModule,
  mobileInternetModule,
  deviceSettingsModule,
  callForwardingModule,
  subscriberServiceModule,
  pauseModule,
  voicemailModule,
  renameModule,
  tariffChangeModule,
  numberChangeModule,
  numberPoolModule,
  simCodeModule,
  subscriberListModule,
  subscriberFileModule,
  bulkChangeModule,
  appealModule,
  overviewModule,
  demoModule,
];

/** Every table. */
export const ENTITIES: readonly EntityClass<object>[] = MODULES.flatMap(({ entities }) => entities);

/** Every change that can be ordered. */
export const CHANGES = new ChangeList(
  MODULES.flatMap(({ changes }) => changes),
  MODULES.flatMap(({ orderActs }) => orderActs),
);

/** Finds anything by its id, as far as the viewer sees it. */
export const findNode = anyNode(oneEach(MODULES.map(({ nodes }) => nodes)));

/** Every resolver. */
export const RESOLVERS: readonly ResolverClass[] = [
  ...MODULES.flatMap(({ resolvers, resolversOf }) => [...resolvers, ...resolversOf(CHANGES)]),
  nodeResolver(findNode),
];

/** Every file that is made while it is sent. */
export const DOWNLOADS: readonly Download[] = MODULES.flatMap(({ downloads, downloadsOf }) => [
  ...downloads,
  ...downloadsOf(CHANGES),
]);

/** Every address to which files can be sent. */
export const UPLOADS: readonly Upload[] = MODULES.flatMap(({ uploads }) => uploads);

/** Everything that is cleared away. What no rule names is kept for ever; a test holds that each table is one or the other. */
export function clearingsOf(settings: Settings): readonly Clearing[] {
  const told = {
    timeZone: settings.OPERATOR_ZONE,
    sessionLimits: sessionLimitsOf(settings),
    keepIdempotencyDays: settings.KEEP_IDEMPOTENCY_DAYS,
    keepCallDetailsMonths: settings.KEEP_CALL_DETAILS_MONTHS,
    keepAuditYears: settings.KEEP_AUDIT_YEARS,
  };
  return MODULES.flatMap(({ clearings }) => clearings(told));
}

/** Every kind of mail, and who writes it; links in it begin with the public address, and some are signed. */
export function mailComposers(publicUrl: URL, secrets: SecretBox): Readonly<Record<string, Composer>> {
  const makers = Object.entries(oneEach(MODULES.map(({ mails }) => mails)));
  return Object.fromEntries(
    makers.map(([kind, make]) => [kind, make({ publicUrl, changes: CHANGES, secrets })]),
  );
}

/** The kinds of mail of which it is kept what became of each try. */
export const MAIL_OUTCOMES = oneEach(MODULES.map(({ mailOutcomes }) => mailOutcomes));

/** The kinds of mail of which it is kept that they came back. */
export const MAIL_RETURNS = oneEach(MODULES.map(({ mailReturns }) => mailReturns));

/** Until when kinds of mail are not sent, by the operator's time zone. */
export function mailWaits(timeZone: string): Readonly<Record<string, (at: number) => number | null>> {
  const waits = Object.entries(oneEach(MODULES.map(({ mailWaits: own }) => own)));
  return Object.fromEntries(waits.map(([kind, wait]) => [kind, (at: number) => wait(at, timeZone)]));
}

/** All entries in one object; throws where two modules give the same name. */
function oneEach<T>(parts: readonly Readonly<Record<string, T>>[]): Readonly<Record<string, T>> {
  const all = new Map<string, T>();
  for (const [name, value] of parts.flatMap((part) => Object.entries(part))) {
    if (all.has(name))
      throw new Error(`two modules have something called ${name}: one of them needs another name`);
    all.set(name, value);
  }
  return Object.fromEntries(all);
}
