import { lookup } from "node:dns/promises";
import { once } from "node:events";
import { createServer, type AddressInfo, type Server, type Socket } from "node:net";
import { promisify } from "node:util";
import type { FastifyInstance } from "fastify";

/** Further addresses on which an app listens; what comes there is served by the app's own server. */
const doors = new WeakMap<FastifyInstance, Server[]>();

/**
 * Lets an app listen at a host. A name such as localhost may stand for several addresses (127.0.0.1, ::1), and whoever
 * comes by another one than the first is looked after like everybody else until the end: of a server of Fastify's own for
 * the others, nobody would wait for what it is answering.
 * @returns where it listens
 */
export async function listen(
  app: FastifyInstance,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<string> {
  const [first, ...others] = await lookup(host, { all: true });
  await app.listen({ host: first?.address ?? host, port });
  const bound = (app.server.address() as AddressInfo).port;
  for (const { address } of others) await openDoor(app, address, bound);
  return `http://${host.includes(":") ? `[${host}]` : host}:${String(bound)}`;
}

/** How many are connected, by whichever address. */
export async function connectionsOf(app: FastifyInstance): Promise<number> {
  const counts = [app.server, ...doorsOf(app)].map((server) =>
    promisify<number>(server.getConnections.bind(server))(),
  );
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** Takes nobody in any more; resolves when the last one has left who was in. */
export async function closeDoors(app: FastifyInstance): Promise<void> {
  await Promise.all(doorsOf(app).map((door) => promisify(door.close.bind(door))()));
}

/** Whether anybody is still connected by a further address, or may yet come. */
function doorsOf(app: FastifyInstance): readonly Server[] {
  return doors.get(app) ?? [];
}

async function openDoor(app: FastifyInstance, address: string, port: number): Promise<void> {
  // As Node's own servers of HTTP take them.
  const door = createServer({ allowHalfOpen: true, noDelay: true }, (socket: Socket) => {
    app.server.emit("connection", socket);
  });
  door.listen({ host: address, port });
  try {
    await once(door, "listening");
  } catch {
    // Somebody else has the port there, or the machine has no such address: the first one serves.
    return;
  }
  doors.set(app, [...doorsOf(app), door]);
}
