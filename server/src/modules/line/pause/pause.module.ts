import { defineModule } from "../../../define-module";
import { pauseSubscriber, resumeSubscriber } from "./pause-subscriber";
import { Pause } from "./pause.entity";
import { PauseResolver, SubscriberPauseResolver } from "./pause.resolver";
import { pauseOf } from "./pause.store";

/** Pausing a line and resuming it. */
export const pauseModule = defineModule({
  id: "pause",
  area: "line",
  entities: [Pause],
  kept: { Pause: "the history of a line" },
  changes: [pauseSubscriber, resumeSubscriber],
  resolvers: [PauseResolver, SubscriberPauseResolver],
  nodes: { pause: (context, id) => pauseOf(context).load(id) },
});
