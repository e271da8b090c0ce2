/** @jest-environment jsdom */
import { TextInput } from "@mantine/core";
import { act } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from "@tanstack/react-router";
import { forgetDrafts } from "../../lib/drafts";
import { useFields } from "../../lib/use-fields";
import { useKept } from "../../lib/use-kept";
import { renderWith } from "../../testing/render";
import { SignedIn } from "./signed-in";

const textIn = ({ text }: Record<string, unknown>) => (typeof text === "string" ? { text } : null);

/** A form whose text is kept as it is typed, and an answer of a wizard that is kept on the way. */
function Appeal() {
  const { field } = useFields({ initialValues: { text: "" }, draft: "appeal:romashka" });
  const [answer, keep] = useKept("forwarding:line", textIn);
  return (
    <>
      <TextInput aria-label="text" {...field("text")} />
      <button onClick={() => keep({ text: "+375291234567" })}>next</button>
      <output>{answer?.text}</output>
    </>
  );
}

/** Everything behind sign-in with one form in it; `enter` changes who the server takes the viewer for. */
async function tab() {
  let viewer: string | null = "pavel";
  const rootRoute = createRootRoute({ component: SignedIn, notFoundComponent: () => null });
  const router = createRouter({
    routeTree: rootRoute.addChildren([
      createRoute({ getParentRoute: () => rootRoute, path: "/appeal", component: Appeal }),
    ]),
    history: createMemoryHistory({ initialEntries: ["/appeal"] }),
  });
  const { screen, client } = await renderWith(<RouterProvider router={router} />, () => ({
    operator: {
      __typename: "Operator",
      timeZone: "Europe/Minsk",
      currency: "BYN",
      numbers: {
        __typename: "OperatorNumbers",
        country: "BY",
        countryCode: "375",
        trunkPrefixes: ["80", "0"],
        groups: [2, 3, 2, 2],
        mobilePrefixes: ["29"],
        example: "+375291234567",
      },
      name: "Кабинет",
      logoUrl: null,
      accentColor: "#0e6a81",
    },
    viewer: viewer && { ...person, id: viewer },
  }));
  return {
    user: userEvent.setup(),
    enter: async (id: string) => {
      viewer = id;
      await act(() => client.resetStore());
    },
    typed: async () => (await screen.findByLabelText<HTMLInputElement>("text")).value,
    answered: () => screen.getByRole("status").textContent,
    type: async (user: ReturnType<typeof userEvent.setup>, text: string) => {
      await user.type(await screen.findByLabelText("text"), text);
      await user.click(screen.getByRole("button", { name: "next" }));
    },
  };
}

const person = {
  __typename: "Viewer",
  role: "ADMIN",
  name: "",
  login: "",
  clients: { __typename: "ClientConnection", edges: [] },
  withheldCompanies: [],
  accesses: [],
  subscriber: null,
};

afterEach(() => sessionStorage.clear());

test("what one person has typed, another who signs in in the same tab does not see; the first finds it again", async () => {
  const { user, enter, type, typed, answered } = await tab();
  await type(user, "Секрет Павла");
  expect([await typed(), answered()]).toEqual(["Секрет Павла", "+375291234567"]);
  await enter("marina");
  expect([await typed(), answered()]).toEqual(["", ""]);
  await type(user, "Вопрос Марины");
  await enter("pavel");
  expect([await typed(), answered()]).toEqual(["Секрет Павла", "+375291234567"]);
  await enter("marina");
  expect(await typed()).toBe("Вопрос Марины");
});

test("who signs out leaves no drafts behind, and takes away none of another's", async () => {
  const { user, enter, type, typed } = await tab();
  await type(user, "Секрет Павла");
  await enter("marina");
  await type(user, "Вопрос Марины");
  forgetDrafts();
  expect(Object.values({ ...sessionStorage }).join()).not.toContain("Марины");
  await enter("pavel");
  expect(await typed()).toBe("Секрет Павла");
});
