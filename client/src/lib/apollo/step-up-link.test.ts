import { ApolloLink, execute, type ApolloClient } from "@apollo/client";
import { parse } from "graphql";
import { lastValueFrom, of } from "rxjs";
import { askForProofBy, needsProof, stepUpLink } from "./step-up-link";

const MUTATION = parse("mutation Dare { dare { userErrors { code } } }");
const QUERY = parse("query Look { look }");
const answer = (...codes: string[]) => ({ data: { dare: { userErrors: codes.map((code) => ({ code })) } } });
const refused = answer("STEP_UP_REQUIRED");

/** Sends a document to a server that gives these answers in turn. */
async function send(document: typeof MUTATION, answers: object[]) {
  let asked = 0;
  const server = new ApolloLink(() => of(answers[asked++] ?? {}));
  const client = {} as ApolloClient;
  const result = await lastValueFrom(
    execute(ApolloLink.from([stepUpLink, server]), { query: document }, { client }),
  );
  return { result, asked };
}

describe("a mutation that needs a proof", () => {
  test("is sent again once the person has confirmed", async () => {
    const asker = jest.fn(() => Promise.resolve(true));
    const stop = askForProofBy(asker);
    expect(await send(MUTATION, [refused, answer()])).toEqual({ result: answer(), asked: 2 });
    expect(asker).toHaveBeenCalledTimes(1);
    stop();
  });

  test("answers its refusal where the person would rather not, or nobody asks", async () => {
    const stop = askForProofBy(() => Promise.resolve(false));
    expect(await send(MUTATION, [refused])).toEqual({ result: refused, asked: 1 });
    stop();
    expect(await send(MUTATION, [refused])).toEqual({ result: refused, asked: 1 });
  });

  test("is told from other refusals, and from what is read", async () => {
    const stop = askForProofBy(() => Promise.reject(new Error("asked in vain")));
    expect((await send(MUTATION, [answer("NOT_FOUND")])).asked).toBe(1);
    expect((await send(QUERY, [refused])).asked).toBe(1);
    expect(
      [null, undefined, {}, { signOut: null }, { a: { userErrors: null } }].map(needsProof),
    ).not.toContain(true);
    stop();
  });
});
