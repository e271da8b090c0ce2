import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { FastifyInstance } from "fastify";
import type { Gateway } from "./dependencies";
import type { SocketDoor } from "./sockets";

/** Subscriptions at /graphql. What they need is loaded when the first socket comes, not while the process starts. */
export function subscriptionRoutes(app: FastifyInstance, gateway: Gateway): void {
  let door: Promise<SocketDoor> | null = null;
  app.server.on("upgrade", (request: IncomingMessage, connection: Duplex, head: Buffer) => {
    connection.on("error", () => connection.destroy());
    door ??= import("./subscriptions.js").then(({ openSubscriptions }) =>
      openSubscriptions(gateway, app.log),
    );
    door.then(
      ({ upgrade }) => {
        upgrade(request, connection, head);
      },
      (error: unknown) => {
        app.log.error({ err: error }, "a socket could not be opened");
        connection.destroy();
      },
    );
  });
  app.addHook("preClose", async () => {
    (await door)?.close();
  });
}
