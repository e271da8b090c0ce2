import type { Locale } from "@kabinet/shared";
import { buildAccount, buildClient, buildSubscriber } from "./builders";
import type { Client } from "../modules/company/client/client.entity";
import type { AppealSceneListQueryVariables } from "./generated/graphql";
import { graphql, inputOf, withWords, type AnswerTo } from "./graphql";
import type { TestApp } from "./test-app";
import { administratorOf, oneOfStaff, personOf, type TestViewer } from "./test-viewer";

graphql(`
  fragment SeenAppeal on Appeal {
    id reference state turn version isUnread assignee party
    messages(first: 100) { nodes { seq text state author { name role } } }
  }
`);
/** An appeal with everything that tests look at. */
export const APPEAL = graphql(`query AppealSceneAppeal($id: ID!) { appeal(id: $id) { ...SeenAppeal } }`);
const CREATE = graphql(`
  mutation AppealSceneCreate($input: CreateAppealInput!, $key: String!) {
    done: createAppeal(input: $input, idempotencyKey: $key) {
      appeal { ...SeenAppeal } userErrors { code field message }
    }
  }
`);
const LIST = graphql(`
  query AppealSceneList($clientId: ID, $subscriberId: ID, $filter: AppealFilter, $sort: AppealSort) {
    appeals(first: 100, clientId: $clientId, subscriberId: $subscriberId, filter: $filter, sort: $sort) {
      nodes { id } totalCount
    }
  }
`);

/** What a mutation of an appeal answers: with everything that tests look at. */
export type AppealAnswer = AnswerTo<typeof CREATE>["done"];
/** What tests look at in an appeal. */
export type SeenAppeal = NonNullable<AppealAnswer["appeal"]>;

let keys = 0;

/** Two companies; the first has two lines, each with its user. */
export async function appealScene(test: TestApp): Promise<{
  readonly client: Client;
  readonly clientId: string;
  readonly line: string;
  readonly otherLine: string;
  readonly administrator: TestViewer;
  readonly person: TestViewer;
  readonly otherPerson: TestViewer;
  readonly stranger: TestViewer;
  readonly staff: TestViewer;
}> {
  const client = await buildClient(test.database);
  const account = await buildAccount(test.database, { client });
  const line = await buildSubscriber(test.database, { account, number: "+375291112233" });
  const other = await buildSubscriber(test.database, { account });
  const foreign = await buildSubscriber(test.database);
  return {
    client,
    clientId: client.id,
    line: line.id,
    otherLine: other.id,
    administrator: administratorOf(client.id),
    person: personOf(line.id),
    otherPerson: personOf(other.id),
    stranger: administratorOf(foreign.clientId),
    staff: oneOfStaff(),
  };
}

/** Does something to an appeal: `act(test, as, "replyToAppeal", { appealId, version, text })`. */
export async function act(
  test: TestApp,
  as: TestViewer,
  mutation: string,
  input: object,
  key?: string,
  locale: Locale | null = "en",
): Promise<AppealAnswer> {
  const type = /^(close|cancel)Appeal$/.test(mutation) ? "EndAppealInput" : inputOf(mutation);
  const operation = withWords(CREATE, { createAppeal: mutation, CreateAppealInput: type });
  const variables = { input, key: key ?? `key ${String((keys += 1))}` };
  const answer = await test.ask(operation, variables, { as, ...(locale !== null && { locale }) });
  const done = answer.data?.done;
  if (!done) throw new Error(`${mutation} was not answered: ${JSON.stringify(answer)}`);
  return done;
}

/** The same where nothing is refused. */
export async function done(
  test: TestApp,
  as: TestViewer,
  mutation: string,
  input: object,
  key?: string,
  locale?: Locale | null,
): Promise<SeenAppeal> {
  const { appeal, userErrors } = await act(test, as, mutation, input, key, locale);
  if (!appeal) throw new Error(`${mutation} was refused: ${JSON.stringify(userErrors)}`);
  return appeal;
}

/** The code for which something is refused; null when it is not. */
export async function refusal(
  test: TestApp,
  as: TestViewer,
  mutation: string,
  input: object,
): Promise<string | null> {
  const { appeal, userErrors } = await act(test, as, mutation, input);
  return appeal ? null : (userErrors[0]?.code ?? "");
}

/** Numbers of the appeals in a list, with its total. */
export async function listed(
  test: TestApp,
  as: TestViewer,
  wanted: AppealSceneListQueryVariables = {},
): Promise<string[]> {
  const { appeals } = await test.data(LIST, wanted, { as });
  if (appeals.totalCount !== appeals.nodes.length) throw new Error("the count is not that of the list");
  return appeals.nodes.map(({ id }) => id);
}
