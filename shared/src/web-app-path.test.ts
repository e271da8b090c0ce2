import { isWebAppPath } from "./web-app-path";

describe("an address of the web app", () => {
  it.each(["/", "/c", "/c/cl_1/subscribers", "/s/sub_1", "/sign-in", "/orders/ord_1", "/device-settings"])(
    "is %s",
    (path) => {
      expect(isWebAppPath(path)).toBe(true);
    },
  );

  it.each(["", "//", "//c", "/metrics", "/.git/config", "/C", "/c.php", "/sign-in.html", "/graphql"])(
    "is not %s",
    (path) => {
      expect(isWebAppPath(path)).toBe(false);
    },
  );
});
