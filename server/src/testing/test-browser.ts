import type { LightMyRequestResponse } from "fastify";
import {
  withTestApp,
  type TestAnswer,
  type TestApp,
  type TestAppOptions,
  type TestOperation,
  type VariablesOf,
} from "./test-app";

/** A message that was sent to a number. */
export interface TestSms {
  readonly to: string;
  readonly text: string;
}

/** An app in which people sign in as they do in life, with the messages that it has sent. */
export interface SignInApp extends TestApp {
  readonly sent: readonly TestSms[];
}

/** Runs a test's work against an app that remembers the messages it sends. */
export function withSignInApp(
  work: (test: SignInApp) => Promise<void>,
  options: Pick<TestAppOptions, "settings" | "sms" | "logTo" | "through"> = {},
): Promise<void> {
  const sent: TestSms[] = [];
  const sms = {
    sendSms: ({ to, text }: TestSms) => {
      sent.push({ to, text });
      return Promise.resolve();
    },
  };
  return withTestApp((test) => work({ ...test, sent }), {
    sms,
    ...options,
  });
}

/** A browser (or a program) at some address, which keeps the cookies that it is given. */
export class TestBrowser {
  private readonly cookies = new Map<string, string>();
  /** The Authorization header that a program sends. */
  authorization: string | null = null;

  constructor(
    private readonly test: Pick<TestApp, "app">,
    readonly address = "192.0.2.1",
    private readonly locale = "ru",
  ) {}

  /** The Cookie header; empty when it has none. */
  get cookie(): string {
    return Array.from(this.cookies, ([name, value]) => `${name}=${value}`).join("; ");
  }

  /** What somebody writes into the browser by hand; an empty text clears it. */
  set cookie(header: string) {
    this.cookies.clear();
    for (const pair of header.split("; ").filter((each) => each !== "")) {
      const at = pair.indexOf("=");
      this.cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
  }

  /** Sends an operation and gives the whole answer. */
  ask<T = Record<string, unknown>>(query: string, variables?: object): Promise<TestAnswer<T>>;
  ask<T, V>(operation: TestOperation<T, V>, variables: VariablesOf<V>): Promise<TestAnswer<T>>;
  async ask<T>(query: TestOperation<T, never>, variables: object = {}): Promise<TestAnswer<T>> {
    const response = await this.test.app.inject({
      method: "POST",
      url: "/graphql",
      remoteAddress: this.address,
      headers: {
        "accept-language": this.locale,
        ...(this.cookie !== "" && { cookie: this.cookie }),
        ...(this.authorization !== null && { authorization: this.authorization }),
      },
      payload: { query, variables },
    });
    this.keepCookie(response);
    return response.json<TestAnswer<T>>();
  }

  /** The same where no error is expected: gives the data. */
  data<T = Record<string, unknown>>(query: string, variables?: object): Promise<T>;
  data<T, V>(operation: TestOperation<T, V>, variables: VariablesOf<V>): Promise<T>;
  async data<T>(query: TestOperation<T, never>, variables: object = {}): Promise<T> {
    const { data, errors } = await this.ask(query, variables as never);
    if (errors || !data) throw new Error(`the operation was not answered: ${JSON.stringify(errors)}`);
    return data;
  }

  private keepCookie(response: LightMyRequestResponse): void {
    for (const { name, value } of response.cookies) {
      if (value === "") this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
  }
}
