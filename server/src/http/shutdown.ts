import type { IncomingMessage } from "node:http";
import type { Socket } from "node:net";
import type { FastifyInstance } from "fastify";

/** How often it is looked whether a connection has become idle, in milliseconds. */
const LOOK_MS = 100;

/**
 * Lets no idle connection hold up the end: neither those on which nothing was ever asked, which Node does not count
 * as idle, nor those that become idle only while the server closes.
 */
export function closeIdleConnections(app: FastifyInstance): void {
  const silent = new Set<Socket>();
  app.server.on("connection", (socket: Socket) => {
    silent.add(socket);
    socket.once("close", () => silent.delete(socket));
  });
  app.server.on("request", ({ socket }: IncomingMessage) => silent.delete(socket));
  app.server.on("upgrade", ({ socket }: IncomingMessage) => silent.delete(socket));
  app.addHook("preClose", (done) => {
    for (const socket of silent) socket.destroy();
    const looking = setInterval(() => {
      app.server.closeIdleConnections();
    }, LOOK_MS);
    app.server.once("close", () => {
      clearInterval(looking);
    });
    looking.unref();
    done();
  });
}
