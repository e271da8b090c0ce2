/**
 * Keeps the program in the browser, so that the cabinet opens without a connection and says so itself, in the viewer's
 * language and colours. It keeps files of the program alone: what the API answers, what is downloaded and what is
 * anybody's passes by untouched. service-worker-files.ts writes before this what it stands on:
 *
 * RELEASE  names the release: a hash of its page
 * SHELL    addresses of what every page stands on, kept beforehand
 * FILES    addresses of all files whose names hold a hash of their content, kept once they have been asked for
 * PAGES    first parts of the web app's addresses
 */
const PREFIX = "kabinet-program-";
const CACHE = PREFIX + RELEASE;

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(CACHE).then((cache) => cache.addAll(SHELL)));
});

self.addEventListener("activate", (event) => {
  event.waitUntil(takeOver());
});

/** What older releases have kept goes: none of their pages is open any more, or its person has asked for this one. */
async function takeOver() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)),
  );
  await self.clients.claim();
}

// A new release waits until no page of the old one is open, or until somebody asks for it (new-release.ts).
self.addEventListener("message", ({ data }) => {
  if (data === "TAKE_OVER") void self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== self.location.origin) return;
  if (request.mode === "navigate") {
    if (PAGES.includes(pathname.split("/")[1])) event.respondWith(fromNetwork(request, "/index.html"));
  } else if (FILES.includes(pathname)) event.respondWith(fromCache(event));
  else if (SHELL.includes(pathname)) event.respondWith(fromNetwork(request, pathname));
});

/** The server's answer, whatever it is; only where no server answers, what was kept. */
async function fromNetwork(request, kept) {
  try {
    return await fetch(request);
  } catch (fault) {
    const answer = await caches.match(kept, { cacheName: CACHE });
    if (answer) return answer;
    throw fault;
  }
}

/** A file that never changes: kept, or asked for and kept. */
async function fromCache(event) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(event.request.url);
  if (kept) return kept;
  const answer = await fetch(event.request);
  if (answer.status === 200) event.waitUntil(cache.put(event.request.url, answer.clone()));
  return answer;
}
