import { registerEnumType } from "type-graphql";
import type { ShownRole } from "./viewer";

/** The GraphQL enum ViewerRole; inside the server a role is its plain text (`ShownRole` of ./viewer). */
export const ViewerRoleEnum = {
  ADMINISTRATOR: "administrator",
  SUBSCRIBER: "subscriber",
  STAFF: "staff",
  PROGRAM: "program",
} as const satisfies Readonly<Record<string, ShownRole>>;

registerEnumType(ViewerRoleEnum, {
  name: "ViewerRole",
  description: "What somebody who asks is to the operator.",
  valuesConfig: {
    ADMINISTRATOR: { description: "Looks after the subscribers of one company, or of several." },
    SUBSCRIBER: { description: "Uses one line, and sees that line only." },
    STAFF: { description: "Works for the operator." },
    PROGRAM: { description: "A program of a company: it is nobody's, and never signs in." },
  },
});
