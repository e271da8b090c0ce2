import { defineModule } from "../../../define-module";
import { NameChangeResolver, SubscriberNamesResolver } from "./name-history.resolver";
import { renameSubscriber } from "./rename-subscriber";
import { RenameWindowResolver } from "./rename-window.resolver";

/** The name by which a company knows a line. */
export const renameModule = defineModule({
  id: "rename",
  area: "line",
  changes: [renameSubscriber],
  resolvers: [RenameWindowResolver, SubscriberNamesResolver, NameChangeResolver],
});
