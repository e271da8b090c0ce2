/** @jest-environment jsdom */
import { act } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { TypedDocumentNode } from "@apollo/client";
import { parse } from "graphql";
import { useState } from "react";
import { renderWith, type Answer } from "../../testing/render";
import { useWrite } from "./use-write";

type Dared = { dare: { what: string | null; userErrors: { code: string; message: string }[] } };
const Dare: TypedDocumentNode<Dared, { what: string; idempotencyKey: string }> = parse(
  `mutation Dare($what: String!, $idempotencyKey: String!) {
    dare(what: $what, idempotencyKey: $idempotencyKey) { what userErrors { code message } }
  }`,
);
const Keyless: TypedDocumentNode<Dared, Record<string, never>> = parse(
  `mutation Keyless { dare { what userErrors { code message } } }`,
);

function Buttons() {
  const { send, busy, userErrors, fault, reset } = useWrite(Dare);
  const keyless = useWrite(Keyless);
  const [done, setDone] = useState("");
  const dare = async (what: string) => setDone(JSON.stringify((await send({ what }))?.what ?? null));
  return (
    <>
      <button onClick={() => void dare("jump")}>jump</button>
      <button onClick={() => void dare("swim")}>swim</button>
      <button onClick={() => void keyless.send({})}>keyless</button>
      <button onClick={reset}>reset</button>
      <code>{done}</code>
      <p role="status">{busy ? "busy" : "idle"}</p>
      <p role="alert">{[...userErrors, ...(fault ?? [])].map(({ code }) => code).join()}</p>
    </>
  );
}

const accepted = { dare: { what: "jump", userErrors: [] } };
const refused = { dare: { what: null, userErrors: [{ code: "NO", message: "No" }] } };

/** The buttons before a server that gives these answers in turn. */
async function buttons(...answers: (object | Error)[]) {
  let next = 0;
  const answer: Answer = () => {
    const one = answers[next++] ?? accepted;
    if (one instanceof Error) throw one;
    return one;
  };
  const { screen, sent } = await renderWith(<Buttons />, answer);
  const user = userEvent.setup();
  const press = (name: string) => user.click(screen.getByRole("button", { name }));
  const keys = () => sent.map(({ variables }) => variables["idempotencyKey"]);
  return { screen, sent, press, keys, alert: () => screen.getByRole("alert").textContent };
}

describe("the idempotency key of a write", () => {
  test("stays while the same is sent again after a fault, for only the answer may have been lost", async () => {
    const { press, keys, alert } = await buttons(new TypeError("network"), accepted);
    await press("jump");
    expect(alert()).toBe("OFFLINE");
    await press("jump");
    expect(alert()).toBe("");
    expect(new Set(keys()).size).toBe(1);
    await press("jump");
    expect(new Set(keys()).size).toBe(2);
  });

  test("is another one after a refusal, and for other variables", async () => {
    const { press, keys } = await buttons(refused, new TypeError("network"), new TypeError("network"));
    await press("jump");
    await press("jump");
    await press("swim");
    expect(new Set(keys()).size).toBe(3);
  });

  test("is not sent with a mutation that takes none", async () => {
    const { press, sent } = await buttons();
    await press("keyless");
    expect(sent).toEqual([{ name: "Keyless", variables: {} }]);
  });
});

describe("the answer of a write", () => {
  test("is the payload where it was accepted, and null where it was refused or never came", async () => {
    const { press, screen } = await buttons(accepted, refused, new TypeError("network"));
    const done = screen.getByText("", { selector: "code" });
    await press("jump");
    expect(done.textContent).toBe('"jump"');
    await press("jump");
    expect(done.textContent).toBe("null");
    await press("swim");
    expect(done.textContent).toBe("null");
  });

  test("shows its refusals until the next one is sent, or they are forgotten", async () => {
    const { press, alert } = await buttons(refused, accepted, refused);
    await press("jump");
    expect(alert()).toBe("NO");
    await press("jump");
    expect(alert()).toBe("");
    await press("jump");
    expect(alert()).toBe("NO");
    await press("reset");
    expect(alert()).toBe("");
  });
});

test("the same is not sent twice at once; something else may be", async () => {
  let answerNow: (data: object) => void = () => undefined;
  const { screen, sent } = await renderWith(
    <Buttons />,
    () => new Promise<object>((resolve) => (answerNow = resolve)),
  );
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "jump" }));
  await user.click(screen.getByRole("button", { name: "jump" }));
  expect(sent).toHaveLength(1);
  expect(screen.getByRole("status").textContent).toBe("busy");
  await act(async () => answerNow(accepted));
  expect(screen.getByRole("status").textContent).toBe("idle");
  await user.click(screen.getByRole("button", { name: "swim" }));
  expect(sent).toHaveLength(2);
});
