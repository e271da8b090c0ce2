import { registerEnumType } from "type-graphql";
import type { ViewerRole } from "./viewer";

/** The GraphQL enum ViewerRole; inside the server a role is its plain text (`ViewerRole` of ./viewer). */
export const ViewerRoleEnum = {
  ADMINISTRATOR: "administrator",
  SUBSCRIBER: "subscriber",
  STAFF: "staff",
} as const satisfies Readonly<Record<string, ViewerRole>>;

registerEnumType(ViewerRoleEnum, {
  name: "ViewerRole",
  description: "What somebody who signs in is to the operator.",
  valuesConfig: {
    ADMINISTRATOR: { description: "Looks after the subscribers of one company, or of several." },
    SUBSCRIBER: { description: "Uses one line, and sees that line only." },
    STAFF: { description: "Works for the operator." },
  },
});
