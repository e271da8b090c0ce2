import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { SearchMissReason } from "./subscriber-search.policy";

/** How a search text was understood. */
export enum SearchKind {
  NUMBER = "NUMBER",
  MASK = "MASK",
  WORDS = "WORDS",
  LIST = "LIST",
}
registerEnumType(SearchKind, {
  name: "SearchKind",
  description: "How a search text was understood.",
  valuesConfig: {
    NUMBER: { description: "One whole number, in whatever writing." },
    MASK: { description: "A mask over the nine digits of numbers." },
    WORDS: {
      description:
        "Words in any order, each of which stands in the name, the number, the account's number or name, the tariff " +
        "plan, the cost centre or a connected service of each line that is found.",
    },
    LIST: { description: "A pasted list of numbers." },
  },
});

registerEnumType(SearchMissReason, {
  name: "SearchMissReason",
  description: "Why an entry of a pasted list finds no line.",
  valuesConfig: {
    UNKNOWN: { description: "None of the viewer's lines has this number." },
    NOT_A_NUMBER: { description: "It is no mobile number of the operator's country." },
    SHORTENED: { description: "A spreadsheet has shortened it (`3.75291E+11`): its last digits are lost." },
    REPEATED: { description: "The number stands in the list before." },
  },
});

/** An entry of a pasted list that finds no line. */
@ObjectType({ description: "An entry of a pasted list that finds no line." })
export class SearchMiss {
  @Field(() => String, { description: "As it stands in the list; at most 60 characters of it." })
  text!: string;

  @Field(() => SearchMissReason, { description: "Why it finds none." })
  reason!: SearchMissReason;

  @Field(() => String, { description: "The reason as a sentence, in the viewer's language." })
  explanation!: string;
}

/** How the text of a search was understood. */
@ObjectType({ description: "How the text of a search was understood, and what of it found nothing." })
export class SubscriberSearch {
  @Field(() => SearchKind, { description: "What the text was taken for." })
  kind!: SearchKind;

  @Field(() => String, { description: "What is looked for, as a sentence in the viewer's language." })
  explanation!: string;

  @Field(() => Int, { nullable: true, description: "Entries of the pasted list; null for other searches." })
  given!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "How many of the list's numbers lines of the viewer have, whatever the other filters say; null for other searches.",
  })
  found!: number | null;
}
