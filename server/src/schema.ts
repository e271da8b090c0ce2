import { GraphQLInputObjectType, type GraphQLSchema } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { CHANGES } from "./changes";
import { ClientResolver } from "./modules/client/client.resolver";
import { OrderClientResolver } from "./modules/client/order-client.resolver";
import { AccountResolver, ClientAccountsResolver } from "./modules/account/account.resolver";
import {
  SubscriberOrdersResolver,
  OrderSubscriberResolver,
} from "./modules/subscriber/subscriber-orders.resolver";
import { SubscriberResolver, AccountSubscribersResolver } from "./modules/subscriber/subscriber.resolver";
import { TariffPlanResolver, SubscriberTariffPlanResolver } from "./modules/tariff/tariff.resolver";
import { TariffComparisonResolver } from "./modules/tariff/tariff-comparison.resolver";
import {
  SubscriberTariffPlanOptionsResolver,
  TariffPlanTermsResolver,
} from "./modules/tariff/tariff-plan-option.resolver";
import { SubscriberServicesResolver, TariffPlanServicesResolver } from "./modules/service/service.resolver";
import {
  InternetAllowanceResolver,
  MobileInternetResolver,
  SubscriberMobileInternetResolver,
} from "./modules/mobile-internet/mobile-internet.resolver";
import { SubscriberCallForwardingResolver } from "./modules/call-forwarding/call-forwarding.resolver";
import { SubscriberServiceOptionsResolver } from "./modules/subscriber-service/subscriber-service.resolver";
import { PauseResolver, SubscriberPauseResolver } from "./modules/pause/pause.resolver";
import { ConfirmVoicemailEmailResolver } from "./modules/voicemail/confirm-voicemail-email";
import { ResendVoicemailEmailResolver } from "./modules/voicemail/resend-voicemail-email";
import { SubscriberVoicemailResolver } from "./modules/voicemail/voicemail.resolver";
import { SubscriberListResolver } from "./modules/subscriber-list/subscriber-list.resolver";
import { SubscriberGroupsResolver } from "./modules/closed-user-group/closed-user-group.resolver";
import {
  ClientBalanceResolver,
  AccountBalanceResolver,
  SubscriberBalanceResolver,
} from "./modules/balance/balance.resolver";
import { SubscriberAllowanceResolver } from "./modules/usage/allowance.resolver";
import { ChargedUsageResolver, ChargeLineResolver, ChargeResolver } from "./modules/charge/charge.resolver";
import { UsageRecordResolver } from "./modules/usage/usage-record.resolver";
import { UsageViewResolver } from "./modules/usage/usage-view.resolver";
import { NodeResolver } from "./modules/node/node.resolver";
import { ConfirmSecondFactorResolver } from "./modules/second-factor/confirm-second-factor";
import { RemoveSecondFactorResolver } from "./modules/second-factor/remove-second-factor";
import { ViewerSecondFactorResolver } from "./modules/second-factor/second-factor.resolver";
import { StartSecondFactorResolver } from "./modules/second-factor/start-second-factor";
import { ChangePasswordResolver } from "./modules/viewer/change-password";
import { ConfirmIdentityResolver } from "./modules/viewer/confirm-identity";
import { CreateApiTokenResolver } from "./modules/viewer/create-api-token";
import { EndSessionResolver } from "./modules/viewer/end-session";
import { RequestConfirmationCodeResolver } from "./modules/viewer/request-confirmation-code";
import { RequestSignInCodeResolver } from "./modules/viewer/request-sign-in-code";
import { RevokeApiTokenResolver } from "./modules/viewer/revoke-api-token";
import { SignInResolver } from "./modules/viewer/sign-in";
import { SignInWithCodeResolver } from "./modules/viewer/sign-in-with-code";
import { SignOutResolver } from "./modules/viewer/sign-out";
import { ApiTokenResolver, SessionResolver, ViewerResolver } from "./modules/viewer/viewer.resolver";
import { MailNoticeResolver } from "./modules/mail-notice/mail-notice.resolver";
import { SetMailNoticesResolver } from "./modules/mail-notice/set-mail-notices";
import { AppealMessageResolver, AppealResolver } from "./modules/appeal/appeal.resolver";
import { AssignAppealResolver } from "./modules/appeal/assign-appeal";
import { CreateAppealResolver } from "./modules/appeal/create-appeal";
import { EndAppealResolver } from "./modules/appeal/end-appeal";
import { MarkAppealReadResolver } from "./modules/appeal/mark-appeal-read";
import { NumberRequestResolver } from "./modules/appeal/number-request.resolver";
import { ReplyToAppealResolver } from "./modules/appeal/reply-to-appeal";
import { RequestNumberChangeResolver } from "./modules/appeal/request-number-change";
import { HoldNumberResolver } from "./modules/number-pool/hold-number";
import {
  NumberPoolResolver,
  SubscriberHeldNumbersResolver,
} from "./modules/number-pool/number-pool.resolver";
import { ReleaseNumberResolver } from "./modules/number-pool/release-number";
import { OperatorResolver } from "./modules/operator/operator.resolver";
import { DeviceSettingsResolver } from "./modules/device-settings/device-settings.resolver";
import { RenameWindowResolver } from "./modules/rename/rename-window.resolver";
import { setSubscriberPermissionsResolver } from "./modules/subscriber-permission/set-subscriber-permissions";
import { subscriberPermissionResolver } from "./modules/subscriber-permission/subscriber-permission.resolver";
import { RevealSimCodesResolver } from "./modules/sim-code/reveal-sim-codes";
import { SimCodeViewResolver, SubscriberSimCodesResolver } from "./modules/sim-code/sim-code.resolver";
import {
  InstalmentPlanResolver,
  SubscriberInstalmentsResolver,
} from "./modules/instalment/instalment.resolver";
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
