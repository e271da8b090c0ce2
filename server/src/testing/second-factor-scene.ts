import { graphql, type AnswerTo } from "./graphql";
import { factorCodeAt } from "../modules/people/second-factor/second-factor.policy";
import type { SignInApp, TestBrowser } from "./test-browser";
import { TEST_PASSWORD } from "./viewer-builders";

const SIGN_IN = graphql(`
  mutation SecondFactorSceneSignIn($input: SignInInput!) {
    signIn(input: $input) { viewer { id } userErrors { code field } }
  }
`);
const START = graphql(
  `mutation SecondFactorSceneStart { startSecondFactor { secret uri userErrors { code } } }`,
);
const CONFIRM = graphql(`
  mutation SecondFactorSceneConfirm($input: ConfirmSecondFactorInput!) {
    confirmSecondFactor(input: $input) { recoveryCodes userErrors { code field } }
  }
`);

/** Half a minute, in milliseconds: for so long an app shows a code. */
export const STEP = 30_000;

interface Told {
  readonly userErrors: readonly { readonly code: string; readonly field?: readonly string[] | null }[];
}

/** Signs in, and answers "in" or the refusal with its field. */
export async function enter(
  browser: TestBrowser,
  login: string,
  secondFactorCode: string | null = null,
  password = TEST_PASSWORD,
): Promise<string> {
  const { signIn } = await browser.data(SIGN_IN, { input: { login, password, secondFactorCode } });
  return signIn.viewer ? "in" : toldBy(signIn);
}

/** The refusals of an answer with their fields. */
export function toldBy({ userErrors }: Told): string {
  return userErrors.map(({ code, field }) => [code, ...(field ?? [])].join(" ")).join();
}

/** Makes a key for the app of who is signed in. */
export async function startFactor(
  browser: TestBrowser,
): Promise<AnswerTo<typeof START>["startSecondFactor"]> {
  return (await browser.data(START, {})).startSecondFactor;
}

/** Gives the app's first code. */
export async function confirmFactor(
  browser: TestBrowser,
  code: string,
): Promise<AnswerTo<typeof CONFIRM>["confirmSecondFactor"]> {
  return (await browser.data(CONFIRM, { input: { code } })).confirmSecondFactor;
}

/** An app on somebody's telephone, and what else they were given with it. */
export interface FactorApp {
  readonly secret: string;
  readonly recoveryCodes: readonly string[];
  /** What it shows now, or so many steps from now. */
  readonly code: (steps?: number) => string;
}

/** Gives who is signed in a second factor; its first code is used up, so that the clock goes on by one step. */
export async function enrolFactor({ clock }: SignInApp, browser: TestBrowser): Promise<FactorApp> {
  const { secret } = await startFactor(browser);
  const code = (steps = 0): string => factorCodeAt(secret ?? "", clock.now() + steps * STEP);
  const { recoveryCodes } = await confirmFactor(browser, code());
  if (secret === null || recoveryCodes === null) throw new Error("no second factor was given");
  clock.advance(STEP);
  return { secret, recoveryCodes, code };
}
