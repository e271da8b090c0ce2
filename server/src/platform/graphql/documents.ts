import { GraphQLError, parse, type DocumentNode, type OperationDefinitionNode } from "graphql";
import { LRUCache } from "lru-cache";
import type { Locale } from "@kabinet/shared";
import { mistake, problem } from "../errors";
import {
  measureDocument,
  mostItems,
  LimitExceeded,
  type DocumentLimits,
  type MeasuredOperation,
} from "./document-limits";
import { withoutValues } from "./without-values";

/** Documents that are remembered, and their characters in all: what a program repeats is measured once. */
const REMEMBERED = { max: 1_000, maxSize: 4_000_000 };

/** All bounds on a request's document. */
export interface RequestLimits extends DocumentLimits {
  readonly characters: number;
  readonly tokens: number;
  /** Most items that nested lists may give. */
  readonly items: number;
}

/** An operation as it was asked for. */
export interface OperationRequest {
  readonly query: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A document that is within the limits. */
export interface MeasuredDocument {
  readonly document: DocumentNode;
  readonly operations: readonly MeasuredOperation[];
  /** Set when it has been found to fit the schema; what is asked again need not be validated again. */
  isValid: boolean;
}

/** A request that is within the limits. */
export interface AcceptedRequest {
  readonly request: OperationRequest;
  readonly measured: MeasuredDocument;
  /** Null where the document has no such operation, or it is not said which of several. */
  readonly operation: OperationDefinitionNode | null;
  /** As how many items it counts: those that its lists may give, and itself. */
  readonly cost: number;
}

/** Reads documents and refuses those that ask for too much, before anything else is done with them. */
export class Documents {
  private readonly remembered = new LRUCache<string, MeasuredDocument>({
    ...REMEMBERED,
    sizeCalculation: (_measured, query) => query.length + 1,
  });

  constructor(private readonly limits: RequestLimits) {}

  /** Throws a LimitExceeded, or graphql's own error for what is no document. */
  private read(query: string): MeasuredDocument {
    const known = this.remembered.get(query);
    if (known) return known;
    if (query.length > this.limits.characters) throw new LimitExceeded("TOO_LARGE", this.limits.characters);
    checkBrackets(query);
    const document = this.parse(query);
    const measured = { document, operations: measureDocument(document, this.limits), isValid: false };
    this.remembered.set(query, measured);
    return measured;
  }

  /** Accepts a request, or answers what is wrong with it, in words for its sender. */
  accept(request: OperationRequest, isSignedIn: boolean, locale: Locale): AcceptedRequest | GraphQLError {
    try {
      const measured = this.read(request.query);
      const facts = operationOf(measured, request.operationName);
      if (facts?.introspects && !isSignedIn) return problem("UNAUTHENTICATED", locale);
      const items = facts ? mostItems(facts, request.variables) : 0;
      if (items > this.limits.items) throw new LimitExceeded("TOO_COSTLY", this.limits.items);
      return { request, measured, operation: facts?.operation ?? null, cost: items + 1 };
    } catch (error) {
      if (error instanceof LimitExceeded)
        return problem(error.code, locale, error.limit === null ? undefined : `(≤ ${String(error.limit)})`);
      if (error instanceof GraphQLError)
        return "code" in error.extensions
          ? error
          : mistake("GRAPHQL_PARSE_FAILED", withoutValues(error.message));
      throw error;
    }
  }

  private parse(query: string): DocumentNode {
    try {
      return parse(query, { maxLexicalTokens: this.limits.tokens });
    } catch (error) {
      if (error instanceof GraphQLError && error.message.includes("tokens. Parsing aborted"))
        throw new LimitExceeded("TOO_MANY_TOKENS", this.limits.tokens);
      throw error;
    }
  }
}

/** The operation that is asked for: the one of that name, or the only one. */
function operationOf(
  { operations }: MeasuredDocument,
  operationName: string | null,
): MeasuredOperation | undefined {
  if (operationName === null) return operations.length === 1 ? operations[0] : undefined;
  return operations.find(({ operation }) => operation.name?.value === operationName);
}

/** Brackets of any kind inside each other: what is deeper is refused anyway, and would overflow the parser's stack. */
const BRACKETS_DEPTH = 64;
/** Texts and comments, in which brackets do not count, or one bracket. */
const BRACKET = /"""(?:\\"""|[^])*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*|[[{(]|[\]})]/g;

function checkBrackets(query: string): void {
  let depth = 0;
  for (const [part] of query.matchAll(BRACKET)) {
    if (part === "{" || part === "[" || part === "(") depth += 1;
    else if (part === "}" || part === "]" || part === ")") depth -= 1;
    if (depth > BRACKETS_DEPTH) throw new LimitExceeded("TOO_DEEP", BRACKETS_DEPTH);
  }
}
