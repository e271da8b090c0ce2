// Runs before the first paint, so that a dark page never flashes white.
// A file and not an inline script: the content-security policy allows no inline scripts.
// The key is the one in src/app/color-scheme.ts.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem("kabinet.colorScheme");
  } catch {
    // Storage may be forbidden; the system's choice is followed then.
  }
  var dark = chosen === "dark" || (chosen !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", dark ? "dark" : "light");
})();
