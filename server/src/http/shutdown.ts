import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";
import { closeDoors } from "./listen";

/** For how long connections that are idle are kept after the server has ceased to listen, in milliseconds. */
const LINGER_MS = 1_000;
/** How often it is looked whether a connection has become idle, in milliseconds. */
const LOOK_MS = 100;

/**
 * Ends connections without cutting off what is asked on them. A client that keeps its connection may send the next
 * request at the very moment in which an idle connection is closed. So for a while after the server has ceased to listen
 * what comes on a kept connection is answered, with `Connection: close`; only then no idle connection holds up the end:
 * neither those on which nothing was ever asked, which Node does not count as idle, nor those that become idle later.
 */
export function closeWithoutCutting(app: FastifyInstance): void {
  const silent = new Set<Socket>();
  app.server.on("connection", (socket: Socket) => {
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
  });
  app.server.on("request", ({ socket }: IncomingMessage) => silent.delete(socket));
  app.server.on("upgrade", ({ socket }: IncomingMessage) => silent.delete(socket));
  // Node would close idle connections the moment it ceases to listen.
  const closeIdle = app.server.closeIdleConnections.bind(app.server);
  app.server.closeIdleConnections = () => undefined;
  let allLeft: Promise<void> = Promise.resolve();
  app.addHook("preClose", (done) => {
    const began = performance.now();
    const looking = setInterval(() => {
      if (performance.now() - began < LINGER_MS) return;
      closeIdle();
      for (const socket of silent) socket.destroy();
    }, LOOK_MS);
    allLeft = closeDoors(app);
    const closed = new Promise((resolve) => app.server.once("close", resolve));
    void Promise.allSettled([allLeft, closed]).then(() => {
      clearInterval(looking);
    });
    looking.unref();
    done();
  });
  app.addHook("onClose", () => allLeft);
}
