import { ObjectType } from "type-graphql";

/** What of a company matters now. */
@ObjectType({
  description:
    "What of a company matters now: figures, each of which is the `totalCount` of a list of the API, as far as the viewer " +
    "may see it. A figure is null where the viewer has no right to the list.",
})
export class CompanyOverview {
  /** The company; no field of the API. */
  clientId!: string;
}
