/** @jest-environment jsdom */
import { makeFragmentData } from "../generated";
import { LineChangesFragmentDoc, type LineChangesFragment } from "../generated/graphql";
import { renderWith } from "../testing/render";
import { WhyNot, whyNot } from "./why-not";

const looksOnly = { code: "READ_ONLY_ACCESS" as const, message: "Вам открыт только просмотр." };
const notLeft = { code: "NOT_LEFT_TO_SUBSCRIBERS" as const, message: "Компания не разрешила." };

type Why = LineChangesFragment["viewerChanges"][number]["why"];

/** A line of which connecting and disconnecting services may be refused. */
function lineOf(connect: Why, disconnect: Why) {
  const change = (kind: "CONNECT_SERVICE" | "DISCONNECT_SERVICE" | "CHANGE_NUMBER", why: Why) => ({
    kind,
    may: why === null,
    why,
  });
  return makeFragmentData(
    {
      id: "sub_1",
      viewerChanges: [
        change("CONNECT_SERVICE", connect),
        change("DISCONNECT_SERVICE", disconnect),
        // What another page is for is not this page's business.
        change("CHANGE_NUMBER", notLeft),
      ],
    },
    LineChangesFragmentDoc,
  );
}

async function told(connect: Why, disconnect: Why): Promise<string> {
  const line = lineOf(connect, disconnect);
  const kinds = ["CONNECT_SERVICE", "DISCONNECT_SERVICE"] as const;
  const { screen } = await renderWith(
    <main>
      <WhyNot line={line} kinds={kinds} />
    </main>,
    () => ({}),
  );
  return screen.getByRole("main").textContent;
}

test("nothing is said where everything may be ordered", async () => {
  expect(await told(null, null)).toBe("");
});

test("one reason for all is said once", async () => {
  expect(await told(looksOnly, looksOnly)).toBe(
    "Здесь вы ничего изменить не можетеВам открыт только просмотр.",
  );
});

test("where some may be ordered, the reason is said to be of the others", async () => {
  expect(await told(null, notLeft)).toBe(
    "Часть операций на этой странице вам недоступнаКомпания не разрешила.",
  );
});

test("the reason of one kind is found, and of one that may be ordered there is none", () => {
  const line = lineOf(null, looksOnly);
  expect([whyNot(line, "CONNECT_SERVICE"), whyNot(line, "DISCONNECT_SERVICE")]).toEqual([null, looksOnly]);
});
