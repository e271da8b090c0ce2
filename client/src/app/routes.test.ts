/** @jest-environment jsdom */
import { WEB_APP_ROOTS } from "@kabinet/shared";
import { createAppRouter } from "./routes";

it("has pages at the addresses only that the gateway knows to be the web app's", () => {
  const roots = Object.keys(createAppRouter().routesByPath).map((path) => path.split("/")[1] ?? "");
  expect(new Set(roots.filter((root) => root !== ""))).toEqual(new Set<string>(WEB_APP_ROOTS));
});
