import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from "type-graphql";
import { PageArgs } from "../../../platform/graphql/connection";
import type { NumberCategoryCode } from "../../catalogue/operator/number-category.policy";
import { NumberCategory } from "../../line/number-pool/pool-number.entity";
import { AppealState, AppealTopic, AppealTurn } from "./appeal.entity";

/** Which appeals are asked for. */
@InputType({ description: "Which appeals are asked for: those that fit all that is given." })
export class AppealFilter {
  @Field(() => [AppealState], {
    nullable: true,
    description: "Those in one of these states; in any when it is empty.",
  })
  states?: AppealState[] | null;

  @Field(() => AppealTurn, { nullable: true, description: "Those in which it is this side's turn." })
  turn?: AppealTurn | null;

  @Field(() => [AppealTopic], {
    nullable: true,
    description: "Those about one of these topics; about any when it is empty.",
  })
  topics?: AppealTopic[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Those with an answer that the viewer has not read (true), or without one (false).",
  })
  isUnread?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "Those for which one of the staff answers (true), or nobody yet (false).",
  })
  isAssigned?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: "Those for which this one of the staff answers, by `Viewer.id`.",
  })
  assigneeId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The one with this number: eight digits, as people write or say it.",
  })
  reference?: string | null;
}

/** By what a list of appeals is ordered. */
export enum AppealSort {
  LAST_CHANGED = "lastChanged",
  LONGEST_WAITING = "longestWaiting",
}
registerEnumType(AppealSort, {
  name: "AppealSort",
  description: "By what a list of appeals is ordered.",
  valuesConfig: {
    LAST_CHANGED: { description: "Those in which something happened last come first." },
    LONGEST_WAITING: {
      description: "Those come first in which it has been the same side's turn for longest.",
    },
  },
});

/** Which page of which appeals, in which order. */
@ArgsType()
export class AppealListArgs extends PageArgs {
  @Field(() => AppealFilter, { nullable: true, description: "Which of them; all when not given." })
  filter?: AppealFilter | null;

  @Field(() => AppealSort, {
    nullable: true,
    defaultValue: AppealSort.LAST_CHANGED,
    description: "By what the list is ordered.",
  })
  sort?: AppealSort | null;
}

/** Which number is wanted. */
@ObjectType({ description: "Which number is wanted in a request for another number." })
export class NumberChangeWishes {
  @Field(() => String, {
    nullable: true,
    description: "A mask of the number, as it was typed: `%` several digits, `_` one digit.",
  })
  mask!: string | null;

  @Field(() => NumberCategory, { nullable: true, description: "The category wanted." })
  category!: NumberCategoryCode | null;

  @Field(() => String, { nullable: true, description: "Anything else, in plain text." })
  comment!: string | null;

  @Field(() => String, { nullable: true, description: "How else to get in touch." })
  contact!: string | null;
}
