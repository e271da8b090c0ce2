import { GraphQLInputObjectType, type GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { CHANGES } from "./changes";
import { ClientResolver } from "./modules/company/client/client.resolver";
import { OrderClientResolver } from "./modules/company/client/order-client.resolver";
import { AccountResolver, ClientAccountsResolver } from "./modules/company/account/account.resolver";
import {
  SubscriberOrdersResolver,
  OrderSubscriberResolver,
} from "./modules/company/subscriber/subscriber-orders.resolver";
import {
  SubscriberResolver,
  AccountSubscribersResolver,
} from "./modules/company/subscriber/subscriber.resolver";
import {
  TariffPlanResolver,
  SubscriberTariffPlanResolver,
} from "./modules/company/subscriber-tariff-plan/tariff.resolver";
import { TariffComparisonResolver } from "./modules/money/tariff-comparison/tariff-comparison.resolver";
import {
  SubscriberTariffPlanOptionsResolver,
  TariffPlanTermsResolver,
} from "./modules/line/tariff-change/tariff-plan-option.resolver";
import {
  SubscriberServicesResolver,
  TariffPlanServicesResolver,
} from "./modules/company/service/service.resolver";
import {
  InternetAllowanceResolver,
  MobileInternetResolver,
  SubscriberMobileInternetResolver,
} from "./modules/line/mobile-internet/mobile-internet.resolver";
import { SubscriberCallForwardingResolver } from "./modules/line/call-forwarding/call-forwarding.resolver";
import { SubscriberServiceOptionsResolver } from "./modules/line/subscriber-service/subscriber-service.resolver";
import { PauseResolver, SubscriberPauseResolver } from "./modules/line/pause/pause.resolver";
import { ConfirmVoicemailEmailResolver } from "./modules/line/voicemail/confirm-voicemail-email";
import { ResendVoicemailEmailResolver } from "./modules/line/voicemail/resend-voicemail-email";
import { SubscriberVoicemailResolver } from "./modules/line/voicemail/voicemail.resolver";
import { SubscriberListResolver } from "./modules/line/subscriber-list/subscriber-list.resolver";
import { SubscriberGroupsResolver } from "./modules/company/closed-user-group/closed-user-group.resolver";
import {
  ClientBalanceResolver,
  AccountBalanceResolver,
  SubscriberBalanceResolver,
} from "./modules/money/balance/balance.resolver";
import { SubscriberAllowanceResolver } from "./modules/usage/allowance/allowance.resolver";
import {
  ChargedUsageResolver,
  ChargeLineResolver,
  ChargeResolver,
} from "./modules/money/charge/charge.resolver";
import { UsageRecordResolver } from "./modules/usage/usage-list/usage-record.resolver";
import { UsageSummaryResolver } from "./modules/usage/usage-summary/usage-summary.resolver";
import { UsageViewResolver } from "./modules/usage/usage-view/usage-view.resolver";
import { NodeResolver } from "./modules/node/node/node.resolver";
import { ConfirmSecondFactorResolver } from "./modules/people/second-factor/confirm-second-factor";
import { RemoveSecondFactorResolver } from "./modules/people/second-factor/remove-second-factor";
import { ViewerSecondFactorResolver } from "./modules/people/second-factor/second-factor.resolver";
import { StartSecondFactorResolver } from "./modules/people/second-factor/start-second-factor";
import { ChangePasswordResolver } from "./modules/people/sign-in/change-password";
import { ConfirmIdentityResolver } from "./modules/people/sign-in/confirm-identity";
import { CreateApiTokenResolver } from "./modules/people/viewer/create-api-token";
import { EndSessionResolver } from "./modules/people/viewer/end-session";
import { RequestConfirmationCodeResolver } from "./modules/people/sign-in/request-confirmation-code";
import { RequestSignInCodeResolver } from "./modules/people/sign-in/request-sign-in-code";
import { RevokeApiTokenResolver } from "./modules/people/viewer/revoke-api-token";
import { SignInResolver } from "./modules/people/sign-in/sign-in";
import { SignInWithCodeResolver } from "./modules/people/sign-in/sign-in-with-code";
import { SignOutResolver } from "./modules/people/sign-in/sign-out";
import { ApiTokenResolver, SessionResolver, ViewerResolver } from "./modules/people/sign-in/viewer.resolver";
import { MailNoticeResolver } from "./modules/people/mail-notice/mail-notice.resolver";
import { SetMailNoticesResolver } from "./modules/people/mail-notice/set-mail-notices";
import { AppealMessageResolver, AppealResolver } from "./modules/care/appeal/appeal.resolver";
import { AssignAppealResolver } from "./modules/care/appeal/assign-appeal";
import { CreateAppealResolver } from "./modules/care/appeal/create-appeal";
import { EndAppealResolver } from "./modules/care/appeal/end-appeal";
import { MarkAppealReadResolver } from "./modules/care/appeal/mark-appeal-read";
import { NumberRequestResolver } from "./modules/care/appeal/number-request.resolver";
import { ReplyToAppealResolver } from "./modules/care/appeal/reply-to-appeal";
import { RequestNumberChangeResolver } from "./modules/care/appeal/request-number-change";
import { HoldNumberResolver } from "./modules/line/number-pool/hold-number";
import {
  NumberPoolResolver,
  SubscriberHeldNumbersResolver,
} from "./modules/line/number-pool/number-pool.resolver";
import { ReleaseNumberResolver } from "./modules/line/number-pool/release-number";
import { OperatorResolver } from "./modules/catalogue/operator/operator.resolver";
import { DeviceSettingsResolver } from "./modules/line/device-settings/device-settings.resolver";
import { RenameWindowResolver } from "./modules/line/rename/rename-window.resolver";
import { setSubscriberPermissionsResolver } from "./modules/company/subscriber-permission/set-subscriber-permissions";
import { subscriberPermissionResolver } from "./modules/company/subscriber-permission/subscriber-permission.resolver";
import { RevealSimCodesResolver } from "./modules/line/sim-code/reveal-sim-codes";
import { SimCodeViewResolver, SubscriberSimCodesResolver } from "./modules/line/sim-code/sim-code.resolver";
import {
  InstalmentPlanResolver,
  SubscriberInstalmentsResolver,
} from "./modules/money/instalment/instalment.resolver";
import { CHANGE_INPUT, changeResolvers } from "./orders/change-resolvers";
import { orderResolvers } from "./orders/order-resolvers";
import { guardRoots } from "./platform/authorization/may";
import { resolveMoneyFromMicro } from "./platform/graphql/money";
import { answerPlainFieldsDirectly } from "./platform/graphql/plain-fields";

/** A class with `@Resolver`. */
export type ResolverClass = new () => object;

/** The API's table of contents: every module's resolvers, from the parents to the children. */
export const MODULES: readonly ResolverClass[] = [
  ClientResolver,
  OrderClientResolver,
  AccountResolver,
  ClientAccountsResolver,
  SubscriberOrdersResolver,
  OrderSubscriberResolver,
  SubscriberResolver,
  AccountSubscribersResolver,
  TariffPlanResolver,
  SubscriberTariffPlanResolver,
  TariffPlanTermsResolver,
  SubscriberTariffPlanOptionsResolver,
  TariffComparisonResolver,
  SubscriberServicesResolver,
  TariffPlanServicesResolver,
  MobileInternetResolver,
  InternetAllowanceResolver,
  SubscriberMobileInternetResolver,
  SubscriberCallForwardingResolver,
  SubscriberServiceOptionsResolver,
  PauseResolver,
  SubscriberPauseResolver,
  SubscriberVoicemailResolver,
  ConfirmVoicemailEmailResolver,
  ResendVoicemailEmailResolver,
  SubscriberListResolver,
  SubscriberGroupsResolver,
  ClientBalanceResolver,
  AccountBalanceResolver,
  SubscriberBalanceResolver,
  SubscriberAllowanceResolver,
  ChargeResolver,
  ChargeLineResolver,
  ChargedUsageResolver,
  UsageRecordResolver,
  UsageSummaryResolver,
  UsageViewResolver,
  NodeResolver,
  ViewerResolver,
  MailNoticeResolver,
  SetMailNoticesResolver,
  ApiTokenResolver,
  SessionResolver,
  ViewerSecondFactorResolver,
  StartSecondFactorResolver,
  ConfirmSecondFactorResolver,
  RemoveSecondFactorResolver,
  ConfirmIdentityResolver,
  ChangePasswordResolver,
  EndSessionResolver,
  SignInResolver,
  RequestSignInCodeResolver,
  SignInWithCodeResolver,
  RequestConfirmationCodeResolver,
  SignOutResolver,
  CreateApiTokenResolver,
  RevokeApiTokenResolver,
  AppealResolver,
  AppealMessageResolver,
  CreateAppealResolver,
  ReplyToAppealResolver,
  EndAppealResolver,
  AssignAppealResolver,
  MarkAppealReadResolver,
  NumberRequestResolver,
  RequestNumberChangeResolver,
  OperatorResolver,
  DeviceSettingsResolver,
  RenameWindowResolver,
  subscriberPermissionResolver(CHANGES),
  setSubscriberPermissionsResolver(CHANGES),
  SimCodeViewResolver,
  SubscriberSimCodesResolver,
  RevealSimCodesResolver,
  SubscriberInstalmentsResolver,
  InstalmentPlanResolver,
  NumberPoolResolver,
  SubscriberHeldNumbersResolver,
  HoldNumberResolver,
  ReleaseNumberResolver,
  ...orderResolvers(CHANGES),
  ...changeResolvers(CHANGES),
];

/** Builds the schema that the gateway serves and that schema.graphql shows. */
export function buildSchema(modules: readonly ResolverClass[] = MODULES): GraphQLSchema {
  const [first, ...rest] = modules;
  if (!first) throw new Error("the API has no module");
  answerPlainFieldsDirectly();
  const schema = buildSchemaSync({
    resolvers: [first, ...rest],
    // Inputs are checked by the rules of their modules; class-validator is not used.
    validate: false,
    // Apollo Server checks the whole schema when it starts, and does not ask it everything first.
    skipCheck: true,
    // TypeGraphQL wants one for any subscription; ours listen to the database themselves.
    pubSub: { publish: () => undefined, subscribe: () => never() },
  });
  if (schema.getType("Money")) resolveMoneyFromMicro(schema);
  requireExactlyOne(schema, CHANGE_INPUT);
  describeRoots(schema);
  guardRoots(schema);
  return schema;
}

/** What a developer reads first. */
const ABOUT =
  "The API of Kabinet: POST /graphql, subscriptions by graphql-ws at the same address. Signed in by the session's cookie or by " +
  "`Authorization: Bearer <API token>`; `Accept-Language` (ru, be, en) chooses the language of texts for people. What was refused as " +
  "expected is in `userErrors`; what could not be answered at all is in `errors`, each with `extensions.code` and " +
  "`extensions.requestId`. Lists are Relay connections whose `first` is 1 to 100. docs/api.md shows how to begin.";

/** What the roots are for; TypeGraphQL makes them itself and leaves them undescribed. */
function describeRoots(schema: GraphQLSchema): void {
  const query = schema.getQueryType();
  const mutation = schema.getMutationType();
  const subscription = schema.getSubscriptionType();
  if (query) query.description = "What can be asked. Nothing here has an effect.";
  schema.description = ABOUT;
  if (mutation)
    mutation.description =
      "What can be done. Each answers `userErrors` where it is refused; then nothing was changed. An idempotency key makes it safe " +
      "to send again: for 30 days (KEEP_IDEMPOTENCY_DAYS) the same key and input get the first answer, another input IDEMPOTENCY_KEY_REUSED. " +
      "Beside its own errors, any change of a subscriber may answer NOT_FOUND, INVALID_INPUT, PREVIEW_CHANGED, WINDOW_CLOSED, " +
      "RUN_AT_IN_PAST, RUN_AT_TOO_FAR, REVERT_BEFORE_RUN, CLIENT_SUSPENDED, SUBSCRIBER_SUSPENDED, SUBSCRIBER_PAUSED, SUBSCRIBER_IN_DEBT, " +
      "SUBSCRIBER_TERMINATED, and, to a subscriber, NOT_LEFT_TO_SUBSCRIBERS and SPENDING_NOT_ALLOWED.";
  if (subscription) subscription.description = "What can be followed, over graphql-ws at the same address.";
}

/** Marks an input as OneOf; TypeGraphQL has no decorator for it. */
function requireExactlyOne(schema: GraphQLSchema, name: string): void {
  const type = schema.getType(name);
  if (type instanceof GraphQLInputObjectType) type.isOneOf = true;
}

function never(): never {
  throw new Error("subscriptions listen to the database, not to a PubSub");
}
