import { graphql } from "../../../generated";
import type { ShownSimCodesFragment } from "../../../generated/graphql";

/** The codes as they are shown; without an id, so that nothing could keep them. */
export const SimCodesFragment = graphql(`
  fragment ShownSimCodes on SimCodes {
    iccid
    pin1
    puk1
    pin2
    puk2
  }
`);

/** The codes of one SIM card. */
export type SimCodes = ShownSimCodesFragment;
