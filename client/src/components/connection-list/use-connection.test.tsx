/** @jest-environment jsdom */
import type { TypedDocumentNode } from "@apollo/client";
import { act, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { parse } from "graphql";
import { useEffect, useState } from "react";
import { renderWith, type Answer, type Sent } from "../../testing/render";
import { ConnectionList } from "./connection-list";
import type { PagedState } from "./list-props";
import { MoreRows } from "./more-rows";
import { useConnection } from "./use-connection";

interface Row {
  id: string;
}
interface Variables {
  clientId: string;
  first: number;
  after?: string;
  count: boolean;
}
interface Page {
  edges: { cursor: string; node: Row }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  totalCount?: number;
}

const document = parse(`
  query Orders($clientId: ID, $first: Int!, $after: String, $count: Boolean!) {
    orders(clientId: $clientId, first: $first, after: $after) {
      edges { cursor node { id } }
      pageInfo { hasNextPage endCursor }
      totalCount @include(if: $count)
    }
  }
`) as TypedDocumentNode<{ orders: Page | null }, Variables>;

/** A page of the rows from one place on, of so many. */
function page(from: number, size: number, all: number, counted = true) {
  const ids = Array.from({ length: Math.min(size, all - from) }, (_, index) => `r${String(from + index)}`);
  return {
    orders: {
      __typename: "OrderConnection",
      edges: ids.map((id) => ({ __typename: "OrderEdge", cursor: id, node: { __typename: "Order", id } })),
      pageInfo: {
        __typename: "PageInfo",
        hasNextPage: from + size < all,
        endCursor: ids.at(-1) ?? null,
      },
      ...(counted ? { totalCount: all } : {}),
    },
  };
}

/** A server with so many rows, which gives as many at a time as it is asked for. */
const rowsOf =
  (all: number): Answer =>
  ({ variables: { after, first, count } }) =>
    page(typeof after === "string" ? Number(after.slice(1)) + 1 : 0, Number(first), all, count === true);

let list: PagedState<Row>;

interface ListProps {
  clientId?: string;
  first?: number;
  /** Shows the rows as a list page does; otherwise the next page is asked for by a button. */
  asPage?: boolean;
}

function List({ clientId = "cl_1", first = 2, asPage = false }: ListProps) {
  // Everything is a new object and a new function at each render, as on a page.
  const read = useConnection(document, {
    title: "Заказы",
    variables: { clientId, first, count: true },
    connection: ({ orders }) => orders,
  });
  useEffect(() => {
    list = read;
  });
  return asPage ? (
    <ConnectionList
      list={read}
      label="Заказы"
      columns={[{ id: "id", label: "Заказ", cell: ({ id }) => id }]}
      rowId={({ id }) => id}
      card={({ id }) => id}
      head={<p>Всего {read.total}</p>}
      empty={<p>Ничего нет</p>}
    />
  ) : (
    <>
      <ul>
        {read.rows.map(({ id }) => (
          <li key={id}>{id}</li>
        ))}
      </ul>
      <MoreRows list={read} counted />
    </>
  );
}

const shown = () => list.rows.map(({ id }) => id).join(" ");
const afters = (sent: readonly Sent[]) => sent.map(({ variables }) => variables["after"]);
/** Long enough for whatever would ask by itself to have asked. */
const rest = () => act(() => new Promise((resolve) => setTimeout(resolve, 50)));

test("a page is read when it is wanted, is added to the rows, and only the first one counts", async () => {
  const { screen, sent } = await renderWith(<List />, rowsOf(5));
  await waitFor(() => expect(shown()).toBe("r0 r1"));
  await rest();
  expect(sent.map(({ variables }) => variables)).toEqual([{ clientId: "cl_1", first: 2, count: true }]);
  expect(screen.queryByText("Показано 2 из 5")).not.toBeNull();

  const more = () => userEvent.click(screen.getByRole("button", { name: "Показать ещё" }));
  await more();
  await waitFor(() => expect(shown()).toBe("r0 r1 r2 r3"));
  expect(sent[1]?.variables).toEqual({ clientId: "cl_1", first: 2, after: "r1", count: false });
  await more();
  await waitFor(() => expect(shown()).toBe("r0 r1 r2 r3 r4"));
  expect(list.total).toBe(5);
  expect(screen.queryByRole("button", { name: "Показать ещё" })).toBeNull();
});

test("on a list page the pages follow each other to the end, each asked for once", async () => {
  const { screen, sent } = await renderWith(<List asPage />, rowsOf(7));
  await waitFor(() => expect(list.rows).toHaveLength(7));
  await rest();
  expect(afters(sent)).toEqual([undefined, "r1", "r3", "r5"]);
  expect(screen.queryByText("Всего 7")).not.toBeNull();
  expect(screen.getByRole("table").getAttribute("aria-rowcount")).toBe("8");
});

test("many rows are not read before they are near", async () => {
  const { sent } = await renderWith(<List asPage first={100} />, rowsOf(1000));
  await waitFor(() => expect(list.rows).toHaveLength(100));
  await rest();
  expect(sent).toHaveLength(1);
});

test.each<[string, Answer]>([
  [
    "leads from a page to itself",
    ({ variables: { after } }) => {
      const { orders } = page(after === undefined ? 0 : 2, 2, 9, after === undefined);
      return { orders: { ...orders, pageInfo: { ...orders.pageInfo, endCursor: "r1" } } };
    },
  ],
  [
    "gives nothing and says that there is more",
    ({ variables: { after } }) =>
      after === undefined
        ? page(0, 2, 9)
        : {
            orders: {
              ...page(0, 0, 9, false).orders,
              pageInfo: { __typename: "PageInfo", hasNextPage: true, endCursor: "r1" },
            },
          },
  ],
])("a server that %s is not asked without end", async (_, answer) => {
  const { sent } = await renderWith(<List asPage />, answer);
  await waitFor(() => expect(sent.length).toBeGreaterThan(1));
  await rest();
  await rest();
  expect(sent.length).toBe(2);
  expect(list.hasMore).toBe(false);
});

test("a page that could not be read waits to be asked for again", async () => {
  let isDown = true;
  const all = rowsOf(3);
  const { screen, sent } = await renderWith(<List asPage />, (one) => {
    if (one.variables["after"] !== undefined && isDown) throw new TypeError("network");
    return all(one);
  });
  const retry = await screen.findByRole("button", { name: /Повторить/ });
  await rest();
  expect(sent).toHaveLength(2);
  expect(shown()).toBe("r0 r1");
  isDown = false;
  await userEvent.click(retry);
  await waitFor(() => expect(shown()).toBe("r0 r1 r2"));
  expect(list.moreFailed).toBe(false);
});

test("pressing twice asks once", async () => {
  const { sent } = await renderWith(<List />, rowsOf(5));
  await waitFor(() => expect(shown()).toBe("r0 r1"));
  act(() => {
    list.loadMore();
    list.loadMore();
  });
  await waitFor(() => expect(shown()).toBe("r0 r1 r2 r3"));
  expect(afters(sent)).toEqual([undefined, "r1"]);
});

test("rows of the filter before stay, faint, and lead to no next page until the new ones come", async () => {
  let release: () => void = () => undefined;
  const all = rowsOf(5);
  const answer: Answer = async (one) => {
    if (one.variables["clientId"] === "cl_2") await new Promise<void>((done) => (release = done));
    return one.variables["clientId"] === "cl_2" ? page(8, 2, 10) : all(one);
  };
  let choose: (clientId: string) => void = () => undefined;
  function Filtered() {
    const [clientId, setClientId] = useState("cl_1");
    useEffect(() => {
      choose = setClientId;
    }, []);
    return <List clientId={clientId} first={100} asPage />;
  }
  const { screen, container } = await renderWith(<Filtered />, answer);
  await screen.findByText("r4");
  act(() => choose("cl_2"));
  await waitFor(() => expect(container.querySelector("[data-stale=true]")).not.toBeNull());
  expect(shown()).toBe("r0 r1 r2 r3 r4");
  expect(list.hasMore).toBe(false);
  act(() => release());
  await waitFor(() => expect(shown()).toBe("r8 r9"));
  expect(container.querySelector("[data-stale=true]")).toBeNull();
});

test("a filter that fails does not leave the rows of the one before as its own", async () => {
  const all = rowsOf(5);
  let choose: (clientId: string) => void = () => undefined;
  function Filtered() {
    const [clientId, setClientId] = useState("cl_1");
    useEffect(() => {
      choose = setClientId;
    }, []);
    return <List clientId={clientId} first={100} asPage />;
  }
  const { screen } = await renderWith(<Filtered />, (one) => {
    if (one.variables["clientId"] === "cl_2") throw new TypeError("network");
    return all(one);
  });
  await screen.findByText("r4");
  act(() => choose("cl_2"));
  await screen.findByText("Нет связи с сервером");
  expect(screen.queryByText("r4")).toBeNull();
});

test("nothing found is said below what stands above the list; no list at all is nothing found", async () => {
  const { screen } = await renderWith(<List asPage />, rowsOf(0));
  await screen.findByText("Ничего нет");
  expect(screen.queryByText("Всего 0")).not.toBeNull();
  expect(screen.queryByRole("table")).toBeNull();
});

test("a list that the viewer may not have is empty", async () => {
  const { screen } = await renderWith(<List asPage />, () => ({ orders: null }));
  await screen.findByText("Ничего нет");
});

test("a fault is said, and asking again brings the rows", async () => {
  let isDown = true;
  const all = rowsOf(1);
  const { screen } = await renderWith(<List asPage />, (one) => {
    if (isDown) throw new TypeError("network");
    return all(one);
  });
  await screen.findByText("Нет связи с сервером");
  isDown = false;
  await userEvent.click(screen.getByRole("button", { name: "Повторить" }));
  await screen.findByText("r0");
});
