import { fetchOrTakeEarly, page } from "./early-answer";

const early = { body: "early" } as unknown as Response;
const asked = { body: "asked" } as unknown as Response;
const question = (operationName: string): RequestInit => ({ body: JSON.stringify({ operationName }) });
const WHO = question("CurrentViewer");

/** What the questions are answered, one after another, where the page has asked who is signed in. */
async function answers(questions: RequestInit[], response = Promise.resolve(early), language = "ru") {
  page.earlyAnswer = { operationName: "CurrentViewer", language, response };
  const found: Response[] = [];
  for (const init of questions) found.push(await fetchOrTakeEarly("/graphql", init));
  return found;
}

describe("what the page has asked for early", () => {
  const real = globalThis.fetch;
  beforeEach(() => (globalThis.fetch = jest.fn(() => Promise.resolve(asked))));
  afterEach(() => (globalThis.fetch = real));

  test("answers the first question, and no other", async () => {
    expect(await answers([WHO, WHO])).toEqual([early, asked]);
  });

  test("is not used for another question or in another language, nor after it", async () => {
    expect(await answers([question("Subscribers"), WHO])).toEqual([asked, asked]);
    expect(await answers([WHO, WHO], Promise.resolve(early), "be")).toEqual([asked, asked]);
  });

  test("is asked for again where it did not come", async () => {
    expect(await answers([WHO], Promise.reject(new TypeError("no connection")))).toEqual([asked]);
  });

  test("need not have been asked for", async () => {
    delete page.earlyAnswer;
    expect(await fetchOrTakeEarly("/graphql", WHO)).toBe(asked);
  });
});
