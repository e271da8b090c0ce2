import { defineModule } from "../../../define-module";
import { ClosedUserGroup, ClosedUserGroupMember } from "./closed-user-group.entity";
import { SubscriberGroupsResolver } from "./closed-user-group.resolver";

/** Groups of lines that call each other on terms of their own. */
export const closedUserGroupModule = defineModule({
  id: "closed-user-group",
  area: "company",
  entities: [ClosedUserGroup, ClosedUserGroupMember],
  kept: { ClosedUserGroup: "what companies are", ClosedUserGroupMember: "what companies are" },
  resolvers: [SubscriberGroupsResolver],
});
