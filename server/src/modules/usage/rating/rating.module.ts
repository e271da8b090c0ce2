import { defineModule } from "../../../define-module";
import { RatingProgress } from "./rating-progress.entity";

/** What a use costs under the rates of a line, and how far usage is rated. */
export const ratingModule = defineModule({
  id: "rating",
  area: "usage",
  entities: [RatingProgress],
  kept: { RatingProgress: "one row a source" },
});
