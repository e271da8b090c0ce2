import { FirstRelease1767225600000 } from "./0001-first-release";
import { SigningIn1767312000000 } from "./0002-signing-in";
import { SimCodes1767398400000 } from "./0003-sim-codes";
import { UsageViews1767484800000 } from "./0004-usage-views";
import { Appeals1767657600000 } from "./0006-appeals";
import { Services1767744000000 } from "./0007-services";
import { Pause1767830400000 } from "./0008-pause";
import { NumberChange1767916800000 } from "./0009-number-change";
import { CallForwarding1768003200000 } from "./0010-call-forwarding";
import { Voicemail1768089600000 } from "./0011-voicemail";
import { TariffChange1768176000000 } from "./0012-tariff-change";
import { SubscriberPermissions1768262400000 } from "./0013-subscriber-permissions";
import { UsageTallies1768348800000 } from "./0014-usage-tallies";
import { ClearingAndWatching1768435200000 } from "./0015-clearing-and-watching";
import { MailNotices1768521600000 } from "./0016-mail-notices";
import { SecondFactor1768608000000 } from "./0017-second-factor";
import { OrderLanes1768694400000 } from "./0018-order-lanes";
import { Access1768780800000 } from "./0019-access";
import { RatingProgress1768867200000 } from "./0020-rating-progress";
import { AuditOrigin1769126400000 } from "./0023-audit-origin";
import { ContractFees1769299200000 } from "./0025-contract-fees";
import { NamesAsSearched1769558400000 } from "./0028-names-as-searched";
import { OrderMonths1769644800000 } from "./0029-order-months";
import { ForwardingTargets1769731200000 } from "./0030-forwarding-targets";
import { Passkeys1769817600000 } from "./0031-passkeys";
import { PasswordResets1769904000000 } from "./0032-password-resets";
import { SortedLines1769990400000 } from "./0033-sorted-lines";
import { RegisteredPayments1770076800000 } from "./0034-registered-payments";
import { Attachments1770163200000 } from "./0035-attachments";
import { InvoicesKept1770249600000 } from "./0036-invoices-kept";
import { InvoiceSendings1770336000000 } from "./0037-invoice-sendings";
import { InvoiceDelivery1770422400000 } from "./0038-invoice-delivery";
import { BankStatements1770508800000 } from "./0039-bank-statements";
import { LastSeen1770595200000 } from "./0040-last-seen";
import { PeopleAndAccess1770681600000 } from "./0041-people-and-access";
import { AuditSeals1770768000000 } from "./0042-audit-seals";
import { CostCentres1770854400000 } from "./0043-cost-centres";
import { AuditLists1771027200000 } from "./0045-audit-lists";
import { MailOfPayments1771113600000 } from "./0046-mail-of-payments";
import { CountedUsage1771200000000 } from "./0047-counted-usage";
import { InvoiceCorridors1771286400000 } from "./0048-invoice-corridors";
import { Programs1771372800000 } from "./0049-programs";
import { SpendingLimits1771545600000 } from "./0051-spending-limits";
import { MailOfLimits1771632000000 } from "./0052-mail-of-limits";
import { InvoiceCostCentres1771718400000 } from "./0053-invoice-cost-centres";
import { MailOfCorridors1771804800000 } from "./0054-mail-of-corridors";
import { KnownPrices1771891200000 } from "./0055-known-prices";
import { LanguageOfMail1772064000000 } from "./0057-language-of-mail";
import { StaffAmongThemselves1772150400000 } from "./0058-staff-among-themselves";
import { ReturnedMail1772236800000 } from "./0059-returned-mail";
import { BulkChanges1772323200000 } from "./0060-bulk-changes";

/**
 * Every migration, in the order of their numbers, which is that of their times. They go forward only and run on both
 * databases. A number that is missing here was never given to a release.
 */
export const MIGRATIONS = [
  FirstRelease1767225600000,
  SigningIn1767312000000,
  SimCodes1767398400000,
  UsageViews1767484800000,
  Appeals1767657600000,
  Services1767744000000,
  Pause1767830400000,
  NumberChange1767916800000,
  CallForwarding1768003200000,
  Voicemail1768089600000,
  TariffChange1768176000000,
  SubscriberPermissions1768262400000,
  UsageTallies1768348800000,
  ClearingAndWatching1768435200000,
  MailNotices1768521600000,
  SecondFactor1768608000000,
  OrderLanes1768694400000,
  Access1768780800000,
  RatingProgress1768867200000,
  AuditOrigin1769126400000,
  ContractFees1769299200000,
  NamesAsSearched1769558400000,
  OrderMonths1769644800000,
  ForwardingTargets1769731200000,
  Passkeys1769817600000,
  PasswordResets1769904000000,
  SortedLines1769990400000,
  RegisteredPayments1770076800000,
  Attachments1770163200000,
  InvoicesKept1770249600000,
  InvoiceSendings1770336000000,
  InvoiceDelivery1770422400000,
  BankStatements1770508800000,
  LastSeen1770595200000,
  PeopleAndAccess1770681600000,
  AuditSeals1770768000000,
  CostCentres1770854400000,
  AuditLists1771027200000,
  MailOfPayments1771113600000,
  CountedUsage1771200000000,
  InvoiceCorridors1771286400000,
  Programs1771372800000,
  SpendingLimits1771545600000,
  MailOfLimits1771632000000,
  InvoiceCostCentres1771718400000,
  MailOfCorridors1771804800000,
  KnownPrices1771891200000,
  LanguageOfMail1772064000000,
  StaffAmongThemselves1772150400000,
  ReturnedMail1772236800000,
  BulkChanges1772323200000,
] as const;
