import type { FastifyBaseLogger } from "fastify";
import { GraphQLError, OperationTypeNode, specifiedRules, validate, type ExecutionArgs } from "graphql";
import { CloseCode, makeServer, type Context as Socket, type SubscribePayload } from "graphql-ws";
import { pickLocale } from "@kabinet/shared";
import { AddressRefused, type Credentials } from "../platform/authorization/authenticate";
import { identityOf, type SignedIn } from "../platform/authorization/viewer";
import { mistake, problem } from "../platform/errors";
import type { Context } from "../platform/graphql/context";
import type { MeasuredDocument } from "../platform/graphql/documents";
import { publicErrors } from "../platform/graphql/public-errors";
import { subscribeChecked } from "../platform/graphql/subscription";
import { payerOf, tooDear } from "./cost-budget";
import { isOwnOrigin } from "./origin";
import type { Gateway } from "./dependencies";
import { contextFor, errorReader } from "./request-context";
import { acceptSockets, type SocketDoor, type SocketExtra } from "./sockets";

/** There is no HTTP answer to put a cookie on. */
const NO_COOKIES = { setSession: null, browserMark: null, setBrowserMark: null };

type LiveSocket = Socket<Record<string, unknown>, SocketExtra>;

/** How often it is looked whether those who listen are still signed in, beside what the database tells, in milliseconds. */
const LOOK_MS = 10_000;

/** Follows what happens for those who listen, by graphql-transport-ws. Queries and mutations go by HTTP. */
export function openSubscriptions(gateway: Gateway, log: FastifyBaseLogger): SocketDoor {
  const sockets = new LiveSockets(gateway, log);
  const protocol = makeServer<Record<string, unknown>, SocketExtra>({
    onConnect: (socket) => sockets.connect(socket),
    onSubscribe: (socket, _id, payload) => sockets.prepare(socket, payload),
    subscribe: (args) => sockets.subscribe(args as SocketArgs),
    onNext: (_socket, _id, _payload, args, { data, errors }) =>
      errors && {
        ...(data !== undefined && { data }),
        errors: sockets.publicOnes(errors, (args as SocketArgs).contextValue),
      },
    onError: (socket, _id, _payload, errors) => sockets.publicOnes(errors, sockets.askingOf(socket)),
    onClose: (socket) => {
      sockets.forget(socket);
    },
  });
  const door = acceptSockets(gateway, log, protocol);
  const stopListening = gateway.database.listen(gateway.viewerChanged, (viewerId) => {
    // Whoever else listens to the topic has dropped what they remembered by then.
    setImmediate(() => void sockets.lookAgain(viewerId));
  });
  const looking = setInterval(() => void sockets.lookAgain(), LOOK_MS);
  return {
    upgrade: door.upgrade,
    close: () => {
      clearInterval(looking);
      stopListening();
      door.close();
    },
  };
}

interface SocketArgs extends ExecutionArgs {
  readonly contextValue: Context;
  readonly socket: LiveSocket;
  /** As how many items it counts, and each of its events. */
  readonly cost: number;
}

/** Open sockets and who is behind each. */
class LiveSockets {
  private readonly viewers = new Map<LiveSocket, SignedIn>();

  constructor(
    private readonly gateway: Gateway,
    private readonly log: FastifyBaseLogger,
  ) {}

  /** Only those who are signed in have something to follow. */
  async connect(socket: LiveSocket): Promise<boolean> {
    const viewer = await this.gateway.authenticate(this.credentialsOf(socket)).catch(elsewhere);
    if (viewer instanceof AddressRefused)
      socket.extra.socket.close(CloseCode.Forbidden, "ADDRESS_NOT_ALLOWED");
    else if (!viewer) socket.extra.socket.close(CloseCode.Unauthorized, "UNAUTHENTICATED");
    else if (socket.extra.place.belongsTo(viewer.id)) this.viewers.set(socket, viewer);
    // Not one of the protocol's own codes: those would keep the other side from trying again.
    else socket.extra.socket.close(1013, "RATE_LIMITED");
    return this.viewers.has(socket);
  }

  forget(socket: LiveSocket): void {
    this.viewers.delete(socket);
  }

  askingOf({ connectionParams, extra }: LiveSocket): Pick<Context, "locale" | "requestId"> {
    const language =
      parameter(connectionParams, "accept-language") ?? extra.request.headers["accept-language"];
    return { locale: pickLocale(language), requestId: this.gateway.newRequestId() };
  }

  publicOnes(errors: readonly GraphQLError[], asking: Pick<Context, "locale" | "requestId">) {
    return publicErrors(errors, errorReader(this.gateway, asking, this.log));
  }

  /** Checks an operation as HTTP does; answers how to execute it, or why not. */
  async prepare(
    socket: LiveSocket,
    { query, variables, operationName }: SubscribePayload,
  ): Promise<SocketArgs | GraphQLError[]> {
    const { gateway } = this;
    const asking = this.askingOf(socket);
    // Counted before anything is waited for: of many that come at once, those that came first have the places.
    const crowded = this.tooMany(socket, asking.locale);
    const viewer = await this.present(socket);
    if (!viewer) return [problem("UNAUTHENTICATED", asking.locale)];
    const request = { query, variables: variables ?? {}, operationName: operationName ?? null };
    const accepted = crowded ?? gateway.documents.accept(request, true, asking.locale);
    if (accepted instanceof GraphQLError) return [accepted];
    const beyond = gateway.gate(viewer, accepted.measured.document, asking.locale);
    if (beyond) return [beyond];
    const { measured, operation, cost } = accepted;
    const invalid = this.validate(measured);
    if (invalid.length > 0) return invalid;
    if (!operation)
      return [mistake("OPERATION_RESOLUTION_FAILURE", "The document has no such operation, or several.")];
    if (operation.operation !== OperationTypeNode.SUBSCRIPTION)
      return [mistake("BAD_REQUEST", "Only subscriptions go by WebSocket; send this by HTTP.")];
    const refused = this.tooDear(viewer, cost, asking.locale);
    if (refused) return [refused];
    const ip = gateway.addressOf(socket.extra.request);
    return {
      schema: gateway.schema,
      document: measured.document,
      operationName: request.operationName,
      variableValues: request.variables,
      contextValue: contextFor(gateway, { ...asking, viewer, ip, userAgent: null, ...NO_COOKIES }),
      socket,
      cost,
      hideSuggestions: true,
    };
  }

  subscribe({ socket, cost, ...args }: SocketArgs) {
    return subscribeChecked(args, async () => {
      // What was loaded for one event is old at the next.
      args.contextValue.made.clear();
      const { locale } = args.contextValue;
      const viewer = await this.present(socket);
      // Where there is not enough it ends: who follows learns that something is missing.
      return viewer ? this.tooDear(viewer, cost, locale) : problem("UNAUTHENTICATED", locale);
    });
  }

  /** Looks whether those behind the sockets are still who they were: of one viewer, or of all. */
  async lookAgain(viewerId?: string): Promise<void> {
    const sockets = [...this.viewers].filter(([, { id }]) => viewerId === undefined || id === viewerId);
    await Promise.allSettled(sockets.map(([socket]) => this.present(socket)));
  }

  /** Who is behind the socket; null, and the socket is closed, where that is nobody or somebody else than before. */
  private async present(socket: LiveSocket): Promise<SignedIn | null> {
    const before = this.viewers.get(socket);
    // A page that is only left open is not used: it keeps no session alive.
    const credentials = { ...this.credentialsOf(socket), isLook: true };
    const found = before && (await this.gateway.authenticate(credentials).catch(elsewhere));
    const viewer = found instanceof AddressRefused ? null : found;
    if (before && viewer && identityOf(viewer) === identityOf(before)) return viewer;
    if (found instanceof AddressRefused) {
      socket.extra.socket.close(CloseCode.Forbidden, "ADDRESS_NOT_ALLOWED");
      return null;
    }
    // Whose rights have changed may come again with the new ones; who is signed out may not.
    const code = viewer ? CloseCode.Forbidden : CloseCode.Unauthorized;
    socket.extra.socket.close(code, viewer ? "FORBIDDEN" : "UNAUTHENTICATED");
    return null;
  }

  private tooMany({ subscriptions }: LiveSocket, locale: Context["locale"]): GraphQLError | null {
    const { LIMIT_SOCKET_OPERATIONS: most } = this.gateway.settings;
    // The one that is being asked for is counted already.
    return Object.keys(subscriptions).length > most
      ? problem("RATE_LIMITED", locale, `(≤ ${String(most)})`)
      : null;
  }

  /** Draws on the budget of who follows; the refusal where there is not enough in it. */
  private tooDear(viewer: SignedIn, cost: number, locale: Context["locale"]): GraphQLError | null {
    const spent = this.gateway.budgets.spend(payerOf(viewer), cost);
    return spent !== null && spent.waitSeconds !== null ? tooDear(spent, locale) : null;
  }

  private validate(measured: MeasuredDocument): GraphQLError[] {
    if (measured.isValid) return [];
    const options = { maxErrors: 3, hideSuggestions: true };
    const errors = validate(this.gateway.schema, measured.document, specifiedRules, options);
    measured.isValid = errors.length === 0;
    return errors.map(
      (originalError) =>
        new GraphQLError(originalError.message, {
          originalError,
          nodes: originalError.nodes ?? null,
          extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
        }),
    );
  }

  /** A browser cannot set headers on a socket, so the parameters of its connection stand for them. */
  private credentialsOf({ connectionParams, extra: { request } }: LiveSocket): Credentials {
    const { origin, host, cookie, authorization } = request.headers;
    const isOwn = isOwnOrigin(this.gateway.settings.PUBLIC_URL, origin, host);
    return {
      authorization: parameter(connectionParams, "authorization") ?? authorization ?? null,
      cookie: isOwn ? this.gateway.cookie.read(cookie) : null,
      ip: this.gateway.addressOf(request),
    };
  }
}

/** Who shows a program's token where it is not taken; whatever else went wrong is no answer to that. */
function elsewhere(error: unknown): AddressRefused {
  if (error instanceof AddressRefused) return error;
  throw error;
}

function parameter(
  parameters: Readonly<Record<string, unknown>> | undefined,
  name: string,
): string | undefined {
  const [, value] = Object.entries(parameters ?? {}).find(([key]) => key.toLowerCase() === name) ?? [];
  return typeof value === "string" ? value : undefined;
}
