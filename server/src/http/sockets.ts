import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import type { FastifyBaseLogger } from "fastify";
import { CloseCode, handleProtocols, type Server } from "graphql-ws";
import { WebSocketServer, type WebSocket } from "ws";
import { isOwnOrigin } from "./origin";
import type { Gateway } from "./dependencies";
import { RETRY_AFTER } from "./retry-after";
import { SocketPlaces, type SocketPlace } from "./socket-places";

/** Largest message, in bytes: a document and its variables. */
const MESSAGE_MAX = 128_000;
/** A socket that does not answer a ping within this time is dead, in milliseconds. */
const HEARTBEAT_MS = 15_000;
/** How long a socket is given to say goodbye when the process stops, in milliseconds. */
const FAREWELL_MS = 500;
/** Messages that a socket may send within one heartbeat. */
const MESSAGES_MAX = 500;

/** Who finds no place had better come again a little later. */
const CROWDED = `HTTP/1.1 503 Service Unavailable\r\nRetry-After: ${RETRY_AFTER}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`;

/** What is known of a socket from the start. */
export interface SocketExtra {
  readonly socket: WebSocket;
  readonly request: IncomingMessage;
  readonly place: SocketPlace;
}

/** Sockets, from the request for one to the end of all. */
export interface SocketDoor {
  readonly upgrade: (request: IncomingMessage, connection: Duplex, head: Buffer) => void;
  readonly close: () => void;
}

/** Accepts sockets for /graphql and hands what they say to the protocol. */
export function acceptSockets(
  gateway: Gateway,
  log: FastifyBaseLogger,
  protocol: Server<SocketExtra>,
): SocketDoor {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MESSAGE_MAX,
    handleProtocols,
    clientTracking: true,
  });
  const { LIMIT_SOCKETS, LIMIT_SOCKETS_PER_ADDRESS, LIMIT_SOCKETS_PER_VIEWER } = gateway.settings;
  const places = new SocketPlaces({
    inAll: LIMIT_SOCKETS,
    perAddress: LIMIT_SOCKETS_PER_ADDRESS,
    perViewer: LIMIT_SOCKETS_PER_VIEWER,
  });
  return {
    upgrade: (request, connection, head) => {
      const refusal = refusalOf(gateway, request);
      if (refusal) {
        connection.end(`HTTP/1.1 ${refusal}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
        return;
      }
      const place = places.enter(gateway.addressOf(request));
      if (!place) {
        connection.end(CROWDED);
        return;
      }
      connection.once("close", () => {
        place.leave();
      });
      sockets.handleUpgrade(request, connection, head, (socket) => {
        gateway.requestMetrics.socket(1);
        socket.once("close", () => {
          gateway.requestMetrics.socket(-1);
        });
        serve(protocol, { socket, request, place }, log);
      });
    },
    close: () => {
      for (const socket of sockets.clients) socket.close(1001, "Going away");
      // Whoever does not answer is not waited for.
      setTimeout(() => {
        for (const socket of sockets.clients) socket.terminate();
      }, FAREWELL_MS).unref();
    },
  };
}

function refusalOf({ settings }: Gateway, request: IncomingMessage): string | null {
  const { origin, host } = request.headers;
  if (request.url?.split("?")[0] !== "/graphql") return "404 Not Found";
  // Any page of the web may open a socket here, and the browser would send the cookie along.
  return isOwnOrigin(settings.PUBLIC_URL, origin, host) ? null : "403 Forbidden";
}

function serve(protocol: Server<SocketExtra>, extra: SocketExtra, log: FastifyBaseLogger): void {
  const { socket } = extra;
  // The other side speaks no WebSocket or sends too much: ws closes the socket, and nothing is left to do.
  socket.on("error", () => undefined);
  const heartbeat = keepAlive(socket);
  let messages = 0;
  const counting = setInterval(() => {
    messages = 0;
  }, HEARTBEAT_MS);
  const closed = protocol.opened(
    {
      protocol: socket.protocol,
      send: (data) => sendTo(socket, data),
      close: (code, reason) => {
        socket.close(code, reason);
      },
      onMessage: (take) => {
        socket.on("message", (data: Buffer) => {
          messages += 1;
          if (messages > MESSAGES_MAX) {
            socket.close(CloseCode.BadRequest, "Too many messages");
            return;
          }
          take(data.toString()).catch((error: unknown) => {
            log.error({ err: error }, "a socket's message failed");
            // Not one of the protocol's own codes: those would keep the other side from trying again.
            socket.close(1013, "Try again later");
          });
        });
      },
    },
    extra,
  );
  socket.once("close", (code, reason) => {
    clearInterval(heartbeat);
    clearInterval(counting);
    closed(code, reason.toString()).catch((error: unknown) => {
      log.error({ err: error }, "a socket was not closed cleanly");
    });
  });
}

/** Resolves when the data have left, so that a slow reader slows down what is made for it. */
function sendTo(socket: WebSocket, data: string): Promise<void> {
  return new Promise((resolve) => {
    // A socket that breaks meanwhile says so by closing.
    if (socket.readyState === socket.OPEN) {
      socket.send(data, () => {
        resolve();
      });
    } else resolve();
  });
}

function keepAlive(socket: WebSocket): NodeJS.Timeout {
  let isAlive = true;
  socket.on("pong", () => {
    isAlive = true;
  });
  return setInterval(() => {
    if (isAlive) socket.ping();
    else socket.terminate();
    isAlive = false;
  }, HEARTBEAT_MS);
}
