import { defineModule } from "../../../define-module";
import { changeNumber } from "./change-number";

/** Changing the number of a line. */
export const numberChangeModule = defineModule({
  id: "number-change",
  area: "line",
  changes: [changeNumber],
});
