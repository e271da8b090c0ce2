/** @jest-environment jsdom */
import type { TypedDocumentNode } from "@apollo/client";
import { act, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { parse } from "graphql";
import { useEffect, useState } from "react";
import { renderWith, type Answer } from "../../testing/render";
import { Pending } from "../waiting";
import { QueryRegistryProvider, useShownQueries } from "./query-registry";
import { useShownQuery } from "./use-shown-query";

interface Answered {
  subscriber: { __typename: "Subscriber"; id: string; name: string } | null;
}

const document: TypedDocumentNode<Answered, { id: string }> = parse(
  `query Name($id: ID!) { subscriber(id: $id) { id name } }`,
);
let choose: (id: string) => void = () => undefined;

function Shown() {
  const queries = useShownQueries();
  return <code>{queries.map(({ title, variables }) => `${title} ${JSON.stringify(variables)}`).join()}</code>;
}

function Name({ keepsShown }: { keepsShown: boolean }) {
  const [id, setId] = useState("a");
  useEffect(() => {
    choose = setId;
  }, []);
  const { data, isStale, pending } = useShownQuery(document, { title: "Имя", variables: { id }, keepsShown });
  return data?.subscriber ? (
    <p aria-busy={isStale}>{data.subscriber.name}</p>
  ) : (
    <Pending {...pending} rows={2} />
  );
}

const open = (keepsShown: boolean, answer: Answer) =>
  renderWith(
    <QueryRegistryProvider>
      <Name keepsShown={keepsShown} />
      <Shown />
    </QueryRegistryProvider>,
    answer,
  );

const named = (id: unknown, name: string) => ({ subscriber: { __typename: "Subscriber", id, name } });

/** Answers at once for the first number, and for others when it is told to. */
function slowly() {
  let release: () => void = () => undefined;
  const answer: Answer = async ({ variables: { id } }) => {
    if (id !== "a") await new Promise<void>((done) => (release = done));
    return named(id, id === "a" ? "Анна" : "Борис");
  };
  return { answer, release: () => act(() => release()) };
}

test("another number is never shown under the name of the one before", async () => {
  const { answer, release } = slowly();
  const { screen } = await open(false, answer);
  await screen.findByText("Анна");
  act(() => choose("b"));
  await screen.findByRole("status", { name: "Загружается" });
  expect(screen.queryByText("Анна")).toBeNull();
  release();
  await screen.findByText("Борис");
});

test("where a page says so, what was shown stays until the answer comes, marked", async () => {
  const { answer, release } = slowly();
  const { screen } = await open(true, answer);
  await screen.findByText("Анна");
  act(() => choose("b"));
  await waitFor(() => expect(screen.getByText("Анна").getAttribute("aria-busy")).toBe("true"));
  release();
  expect((await screen.findByText("Борис")).getAttribute("aria-busy")).toBe("false");
});

test("a fault takes the place of what has not come, and can be asked away", async () => {
  let isDown = true;
  const { screen } = await open(false, () => {
    if (isDown) throw new TypeError("network");
    return named("a", "Анна");
  });
  await screen.findByText("Нет связи с сервером");
  isDown = false;
  await userEvent.click(screen.getByRole("button", { name: "Повторить" }));
  await screen.findByText("Анна");
});

test("an answer without the thing is not on its way any more", async () => {
  const { screen } = await open(false, () => ({ subscriber: null }));
  await screen.findByText("Не найдено");
});

test("the question is listed with the variables that are asked now", async () => {
  const { screen } = await open(true, ({ variables: { id } }) => named(id, String(id)));
  await screen.findByText(`Имя {"id":"a"}`);
  act(() => choose("b"));
  await screen.findByText(`Имя {"id":"b"}`);
});
