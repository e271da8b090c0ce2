/**
 * What acts are about, for people who look for some of them, and the actions of each as they are written down. What is not
 * named here is not written: `audit` takes nothing else, so that each act has its sentence and is found by its kind.
 */
export const AUDIT_ACTIONS = {
  ORDERS: [
    ...["order.accepted", "order.cancelled", "order.completed", "order.confirmed", "order.rescheduled"],
    ...["order.rejected", "order.failed"],
    ...["bulkChange.planned", "bulkChange.applied", "bulkChange.paused", "bulkChange.resumed"],
    "bulkChange.cancelled",
  ],
  LINES: [
    ...["subscriber.costCentreSet", "voicemailEmail.resent", "voicemailEmail.confirmed"],
    ...["number.held", "number.released"],
  ],
  LOOKS: ["usage.looked", "usage.downloaded", "simCodes.revealed"],
  MONEY: [
    ...["payment.registered", "payment.cancelled", "payment.confirmed", "payment.rejected"],
    ...["client.invoiceDeliveryChanged", "invoiceCorridor.set", "invoice.ordered", "invoice.downloaded"],
    ...["spendingLimit.set", "spendingLimit.removed"],
  ],
  COMPANY: [
    ...["costCentre.created", "costCentre.renamed", "costCentre.removed"],
    ...["client.subscriberPermissionsSet", "client.added"],
  ],
  ACCESS: [
    ...["access.granted", "access.changed", "access.revoked", "access.blocked", "access.unblocked"],
    ...["invitation.sent", "invitation.sentAgain", "invitation.withdrawn", "invitation.accepted"],
    ...["accessPolicy.changed", "session.ended", "person.enrolled", "person.reset", "lineUser.ended"],
    ...["program.created", "program.changed", "program.blocked", "program.unblocked", "program.ended"],
    ...["program.refused", "programToken.created", "programToken.revoked"],
    ...["staff.invited", "staff.invitedAgain", "staff.blocked", "staff.unblocked"],
  ],
  APPEALS: [
    ...[
      "appeal.created",
      "appeal.replied",
      "appeal.assigned",
      "appeal.handedOver",
      "appeal.cancelled",
      "appeal.closed",
    ],
    ...["attachment.uploaded", "attachment.infected"],
  ],
  SIGN_IN: [
    ...["session.opened", "session.closed", "session.refused", "identity.confirmed", "confirmation.refused"],
    ...["password.changed", "password.reset", "passwordReset.requested", "passwordReset.sent"],
    ...["secondFactor.confirmed", "secondFactor.removed", "secondFactor.reset"],
    ...["recoveryCode.used", "recoveryCodes.renewed", "passkey.added", "passkey.used", "passkey.removed"],
    ...["token.created", "token.revoked", "viewer.mailNoticesSet", "code.requested", "code.unsent"],
  ],
} as const;

/** Something that is written to the audit. */
export type AuditAction = (typeof AUDIT_ACTIONS)[keyof typeof AUDIT_ACTIONS][number];
