import { registerEnumType } from "type-graphql";
import type { AccessRole } from "./viewer";

/** The GraphQL enum AccessRole; inside the server a role is its plain text (`AccessRole` of ./viewer). */
export const AccessRoleEnum = {
  ADMINISTRATOR: "administrator",
  OBSERVER: "observer",
} as const satisfies Readonly<Record<string, AccessRole>>;

registerEnumType(AccessRoleEnum, {
  name: "AccessRole",
  description: "What somebody who looks after a company may do there.",
  valuesConfig: {
    ADMINISTRATOR: { description: "Sees and changes what they look after." },
    OBSERVER: { description: "Sees what they look after, and changes nothing." },
  },
});
