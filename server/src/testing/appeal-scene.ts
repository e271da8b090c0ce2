import type { Locale } from "@kabinet/shared";
import { buildAccount, buildClient, buildSubscriber } from "./builders";
import type { TestAnswer, TestApp } from "./test-app";
import { administratorOf, oneOfStaff, personOf, type TestViewer } from "./test-viewer";

/** What tests look at in an appeal. */
export interface SeenAppeal {
  readonly id: string;
  readonly reference: string;
  readonly state: string;
  readonly turn: string;
  readonly version: number;
  readonly isUnread: boolean;
  readonly assignee: string | null;
  readonly party: string;
  readonly messages: {
    readonly nodes: readonly {
      readonly seq: number;
      readonly text: string | null;
      readonly state: string | null;
      readonly author: { readonly name: string; readonly role: string };
    }[];
  };
}

/** What a mutation of an appeal answers. */
export interface AppealAnswer {
  readonly appeal: SeenAppeal | null;
  readonly userErrors: readonly {
    readonly code: string;
    readonly field: string[] | null;
    readonly message: string;
  }[];
}

/** Everything of an appeal that tests look at. */
export const SEEN = `id reference state turn version isUnread assignee party
  messages(first: 100) { nodes { seq text state author { name role } } }`;

let keys = 0;

/** Two companies; the first has two lines, each with its user. */
export async function appealScene(test: TestApp): Promise<{
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
  const type = /^(close|cancel)Appeal$/.test(mutation) ? "EndAppealInput" : `${capital(mutation)}Input`;
  const document = `mutation ($input: ${type}!, $key: String!) {
    ${mutation}(input: $input, idempotencyKey: $key) { appeal { ${SEEN} } userErrors { code field message } }
  }`;
  const variables = { input, key: key ?? `key ${String((keys += 1))}` };
  const answer: TestAnswer<Record<string, AppealAnswer>> = await test.ask(document, variables, {
    as,
    ...(locale !== null && { locale }),
  });
  const done = answer.data?.[mutation];
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
export async function listed(test: TestApp, as: TestViewer, args = ""): Promise<string[]> {
  const { appeals } = await test.data<{ appeals: { nodes: { id: string }[]; totalCount: number } }>(
    `{ appeals(first: 100 ${args}) { nodes { id } totalCount } }`,
    {},
    { as },
  );
  if (appeals.totalCount !== appeals.nodes.length) throw new Error("the count is not that of the list");
  return appeals.nodes.map(({ id }) => id);
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
