import type { ComponentType, ReactNode } from "react";
import type { ChangeInput } from "../../generated/graphql";

/**
 * What stands beside the questions of a change: how it is now (`children`), and what the answers so far would make of it;
 * the page gives it. Null while the answers are not enough to ask.
 */
export type Beside = ComponentType<{ change: ChangeInput | null; children?: ReactNode }>;
