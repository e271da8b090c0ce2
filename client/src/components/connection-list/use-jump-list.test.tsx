/** @jest-environment jsdom */
import type { TypedDocumentNode } from "@apollo/client";
import { act, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { parse } from "graphql";
import { useEffect, useState } from "react";
import { renderWith, type Answer, type Sent } from "../../testing/render";
import { ConnectionList } from "./connection-list";
import type { ListState } from "./list-props";
import { useJumpList } from "./use-jump-list";

interface Row {
  id: string;
}
interface Variables {
  clientId: string;
  first: number;
  skip: number;
  count: boolean;
}
interface Answered {
  subscribers: { edges: { node: Row }[]; totalCount?: number };
}

const document = parse(`
  query Lines($clientId: ID, $first: Int!, $skip: Int!, $count: Boolean!) {
    subscribers(clientId: $clientId, first: $first, skip: $skip) {
      edges { node { id } }
      totalCount @include(if: $count)
    }
  }
`) as TypedDocumentNode<Answered, Variables>;

/** A server with so many rows, which gives those of the place that is asked for. */
const rowsOf =
  (all: number): Answer =>
  ({ variables: { clientId, first, skip, count } }) => {
    const size = Math.max(0, Math.min(Number(first), all - Number(skip)));
    const idOf = (place: number) => `${String(clientId)}-${String(Number(skip) + place)}`;
    return {
      subscribers: {
        __typename: "SubscriberConnection",
        edges: Array.from({ length: size }, (_, place) => ({
          __typename: "SubscriberEdge",
          node: { __typename: "Subscriber", id: idOf(place) },
        })),
        ...(count === true ? { totalCount: all } : {}),
      },
    };
  };

let list: ListState<Row>;

function List({ clientId = "a" }: { clientId?: string }) {
  const read = useJumpList(document, {
    title: "Абоненты",
    variables: { clientId },
    connection: ({ subscribers }) => subscribers,
    beside: () => null,
  });
  useEffect(() => {
    list = read;
  });
  return (
    <ConnectionList
      list={read}
      label="Абоненты"
      columns={[{ id: "id", label: "Номер", cell: ({ id }: Row) => id }]}
      rowId={({ id }) => id}
      card={({ id }) => id}
      empty="Никого"
    />
  );
}

const skips = (sent: Sent[]) => sent.map(({ variables }) => variables["skip"]);
const look = (from: number, to: number): Promise<void> =>
  act(async () => {
    list.onShown?.(from, to);
    await Promise.resolve();
  });

describe("a list in which one jumps", () => {
  it("is as long as it is from the beginning, and reads only what is looked at", async () => {
    const { sent } = await renderWith(<List />, rowsOf(20_000));
    await waitFor(() => expect(list.rows).toHaveLength(20_000));
    expect([list.rows[0], list.rows[100]]).toEqual([{ __typename: "Subscriber", id: "a-0" }, undefined]);
    expect(skips(sent)).toEqual([0]);
    await look(19_960, 19_999);
    await waitFor(() => expect(list.rows[19_999]).toMatchObject({ id: "a-19999" }));
    expect(list.rows[10_000]).toBeUndefined();
    expect(skips(sent)).toEqual([0, 19_900]);
    // Known by then, and never asked for again.
    await look(0, 40);
    await look(19_970, 19_999);
    await new Promise((done) => setTimeout(done, 200));
    expect(skips(sent)).toEqual([0, 19_900]);
  });

  it("reads the neighbouring page before its rows are reached, and nothing of what one only passes by", async () => {
    const { sent } = await renderWith(<List />, rowsOf(1_000));
    await waitFor(() => expect(list.rows).toHaveLength(1_000));
    await look(300, 340);
    await look(50, 80);
    await waitFor(() => expect(list.rows[100]).toMatchObject({ id: "a-100" }));
    expect(skips(sent)).toEqual([0, 100]);
  });

  it("begins anew with another filter, whatever comes late of the one before", async () => {
    const { sent, rerenderWith } = await rendered(rowsOf(500));
    await look(340, 360);
    await waitFor(() => expect(list.rows[300]).toMatchObject({ id: "a-300" }));
    await rerenderWith("b");
    await waitFor(() => expect(list.rows[0]).toMatchObject({ id: "b-0" }));
    expect(list.rows[300]).toBeUndefined();
    await look(340, 360);
    await waitFor(() => expect(list.rows[300]).toMatchObject({ id: "b-300" }));
    expect(sent.map(({ variables }) => [variables["clientId"], variables["skip"]])).toEqual([
      ["a", 0],
      ["a", 300],
      ["b", 0],
      ["b", 300],
    ]);
  });

  it("says where rows could not be read, and reads them once one says so", async () => {
    let fails = true;
    const { sent } = await renderWith(<List />, (one) => {
      if (one.variables["skip"] === 200 && fails) throw new Error("offline");
      return rowsOf(500)(one);
    });
    await waitFor(() => expect(list.rows).toHaveLength(500));
    await look(240, 260);
    await waitFor(() => expect(list.moreFailed).toBe(true));
    const button = window.document.querySelector("[role=alert] button");
    expect(button?.textContent).toBe("Загрузить эти строки не удалось. Повторить");
    await look(240, 260);
    await new Promise((done) => setTimeout(done, 200));
    fails = false;
    await userEvent.click(button as Element);
    await waitFor(() => expect(list.rows[250]).toMatchObject({ id: "a-250" }));
    expect(list.moreFailed).toBe(false);
    expect(skips(sent).filter((skip) => skip === 200).length).toBeGreaterThanOrEqual(2);
  });
});

/** A list whose company can be changed while it is on the screen. */
async function rendered(answer: Answer) {
  let change: (clientId: string) => void = () => undefined;
  function Changing() {
    const [clientId, setClientId] = useState("a");
    useEffect(() => {
      change = setClientId;
    }, []);
    return <List clientId={clientId} />;
  }
  const view = await renderWith(<Changing />, answer);
  await waitFor(() => expect(list.rows[0]).toMatchObject({ id: "a-0" }));
  return {
    ...view,
    rerenderWith: async (clientId: string) => {
      await act(async () => {
        change(clientId);
        await Promise.resolve();
      });
    },
  };
}
