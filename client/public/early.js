// Runs before the first paint. A file and not an inline script: the content-security policy allows no inline scripts.
(function () {
  function remembered(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      // Storage may be forbidden; the browser's own wishes are followed then.
      return null;
    }
  }

  // A dark page never flashes white. The key is the one in src/app/color-scheme.ts.
  const scheme = remembered("kabinet.colorScheme");
  const isDark =
    scheme === "dark" || (scheme !== "light" && matchMedia("(prefers-color-scheme: dark)").matches);
  document.documentElement.setAttribute("data-mantine-color-scheme", isDark ? "dark" : "light");

  // Who is signed in, the language and the page are asked for while the program that will want them is still on its way;
  // what is what says early-requests.ts. The language is chosen as in src/lib/i18n/locale.ts. A wrong guess costs nobody
  // anything.
  const listed = document.getElementById("early-requests");
  if (!listed) return;
  const { files, languages, pages, question } = JSON.parse(listed.textContent);
  const language =
    [remembered("kabinet.locale"), ...navigator.languages]
      .map((tag) => (tag ?? "").slice(0, 2).toLowerCase())
      .find((tag) => tag in languages) ?? "ru";
  // src/lib/apollo/early-answer.ts takes the answer.
  const response = fetch("/graphql", {
    method: "POST",
    credentials: "same-origin",
    headers: { "content-type": "application/json", "accept-language": language },
    body: JSON.stringify(question),
  });
  response.catch(() => undefined);
  window.earlyAnswer = { operationName: question.operationName, language, response };
  const [area, , ...rest] = location.pathname.slice(1).split("/");
  const menu = { c: "admin/", s: "subscriber/" }[area];
  const last = menu === undefined ? area || "landing" : (rest.at(-1) ?? "menu");
  const page = pages[`${menu ?? ""}${last}`] ?? pages[rest.at(-2) === "orders" ? "order" : last] ?? [];
  for (const at of new Set([...languages[language], ...page])) {
    const link = document.createElement("link");
    link.href = `/assets/${files[at]}`;
    // As Vite asks for them; a request made otherwise would be made twice.
    link.crossOrigin = "";
    if (/\.css$/.test(files[at])) {
      link.rel = "preload";
      link.as = "style";
    } else link.rel = "modulepreload";
    document.head.append(link);
  }
})();
