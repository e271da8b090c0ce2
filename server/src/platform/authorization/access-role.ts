import { registerEnumType } from "type-graphql";
import type { AccessRole } from "./viewer";

/** The GraphQL enum AccessRole; inside the server a role is its plain text (`AccessRole` of ./viewer). */
export const AccessRoleEnum = {
  ADMINISTRATOR: "administrator",
  COORDINATOR: "coordinator",
  ACCOUNTANT: "accountant",
  OBSERVER: "observer",
} as const satisfies Readonly<Record<string, AccessRole>>;

registerEnumType(AccessRoleEnum, {
  name: "AccessRole",
  description: "What somebody who looks after a company may do there.",
  valuesConfig: {
    ADMINISTRATOR: {
      description:
        "Sees and changes what they look after, and pays; of the whole company, manages its people too.",
    },
    COORDINATOR: {
      description: "Sees what they look after, and changes lines there; neither pays nor manages people.",
    },
    ACCOUNTANT: {
      description: "Sees what they look after, and pays; changes no lines and manages no people.",
    },
    OBSERVER: { description: "Sees what they look after, and changes nothing." },
  },
});
