import { ArgsType, Field, ID, InputType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../../platform/graphql/connection";
import type { LinesBy } from "../../company/subscriber/lines-by.policy";
import { SpendingLimitKind, SpendingLimitScopeEnum } from "./spending-limit.entity";

/** How a limit stands. */
export enum SpendingLimitState {
  WITHIN = "within",
  NEAR = "near",
  REACHED = "reached",
}
registerEnumType(SpendingLimitState, {
  name: "SpendingLimitState",
  description: "How far the limit of a month is used.",
  valuesConfig: {
    WITHIN: { description: "Less than 80 % of it." },
    NEAR: { description: "80 % or more, but not all of it." },
    REACHED: { description: "All of it, or more." },
  },
});

/** Which limits are meant. */
@InputType({ description: "Which limits are meant; what is not given does not narrow them." })
export class SpendingLimitFilter {
  @Field(() => SpendingLimitKind, { nullable: true, description: "Those that count this." })
  kind?: SpendingLimitKind | null;

  @Field(() => [SpendingLimitState], {
    nullable: true,
    description: "Those that stand so, in one of these ways.",
  })
  states?: SpendingLimitState[] | null;

  @Field(() => SpendingLimitScopeEnum, { nullable: true, description: "Those of lines, of cost centres …" })
  scope?: LinesBy | null;

  @Field(() => ID, { nullable: true, description: "Those of one line." })
  subscriberId?: string | null;
}

/** Which page of which limits. */
@ArgsType()
export class SpendingLimitArgs extends PageArgs {
  @Field(() => SpendingLimitFilter, { nullable: true, description: "Which of them." })
  filter?: SpendingLimitFilter | null;
}

/** Which unusual days are meant. */
@InputType({ description: "Which unusual days are meant; what is not given does not narrow them." })
export class UnusualDayFilter {
  @Field(() => SpendingLimitKind, {
    nullable: true,
    description: "Those on which there was so much of this.",
  })
  kind?: SpendingLimitKind | null;

  @Field(() => ID, { nullable: true, description: "Those of one line." })
  subscriberId?: string | null;
}

/** Which page of which unusual days. */
@ArgsType()
export class UnusualDayArgs extends PageArgs {
  @Field(() => UnusualDayFilter, { nullable: true, description: "Which of them." })
  filter?: UnusualDayFilter | null;
}
