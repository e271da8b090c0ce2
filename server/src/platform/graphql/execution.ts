import {
  execute,
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import type { CompiledQuery } from "graphql-jit";
import { problem } from "../errors";
import type { Context } from "./context";

/** An operation that may be executed: it has been validated. */
export interface Execution {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
}

/** A query is compiled when it comes for the second time: what is asked once is not worth it. */
const COMPILED_FROM = 2;

/** What is known of one operation of one document. */
interface Known {
  times: number;
  /** Null: graphql-js executes it. */
  compiled: CompiledQuery["query"] | null;
  /** Variables inside of object literals: absent, the compiled query would take them for null. */
  readonly inner: readonly string[];
}

/** Executes operations: repeated queries by compiled code, everything else by graphql-js; no longer than is allowed. */
export class Executor {
  /** Forgotten together with the documents, which the caches of documents bound. */
  private readonly known = new WeakMap<OperationDefinitionNode, Known>();

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly timeoutMs: number,
  ) {}

  execute(execution: Execution): ExecutionResult | Promise<ExecutionResult> {
    const { context } = execution;
    const result = this.start(execution);
    return result instanceof Promise ? this.inTime(result, context) : result;
  }

  private start(execution: Execution): ExecutionResult | Promise<ExecutionResult> {
    const compiled = this.compiledFor(execution);
    if (!compiled) return this.ordinarily(execution);
    const result = compiled(undefined, execution.context, execution.variables);
    return result instanceof Promise
      ? result.then((settled) => this.unlessRefused(settled, execution))
      : this.unlessRefused(result, execution);
  }

  /** Where nothing was executed, graphql-js says in its own words why. */
  private unlessRefused(
    result: ExecutionResult,
    execution: Execution,
  ): ExecutionResult | Promise<ExecutionResult> {
    return result.data === undefined ? this.ordinarily(execution) : result;
  }

  private ordinarily({ document, operation, variables, context }: Execution) {
    return execute({
      schema: this.schema,
      document,
      operationName: operation.name?.value ?? null,
      variableValues: variables,
      contextValue: context,
      hideSuggestions: true,
    });
  }

  private compiledFor({ document, operation, variables }: Execution): CompiledQuery["query"] | null {
    if (operation.operation !== OperationTypeNode.QUERY) return null;
    let known = this.known.get(operation);
    if (!known) {
      known = { times: 0, compiled: null, inner: variablesInObjects(document) };
      this.known.set(operation, known);
    }
    known.times += 1;
    if (known.times === COMPILED_FROM) void this.compile(known, document, operation);
    return known.inner.every((name) => Object.hasOwn(variables, name)) ? known.compiled : null;
  }

  /** The compiler is loaded when the first query repeats, not while the process starts; nobody waits for it. */
  private async compile(
    known: Known,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): Promise<void> {
    if (asksAboutSchema(operation)) return;
    try {
      const { compileQuery, isCompiledQuery } = await import("graphql-jit");
      const compiled = compileQuery(this.schema, document, operation.name?.value, {
        disablingCapturingStackErrors: true,
      });
      if (isCompiledQuery(compiled)) known.compiled = compiled.query;
    } catch {
      // What cannot be compiled is executed by graphql-js, as it was the first time.
    }
  }

  private async inTime(result: Promise<ExecutionResult>, context: Context): Promise<ExecutionResult> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<ExecutionResult>((resolve) => {
      timer = setTimeout(() => {
        resolve({ data: null, errors: [problem("TIMEOUT", context.locale)] });
      }, this.timeoutMs);
    });
    try {
      return await Promise.race([result, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}

function asksAboutSchema({ selectionSet }: OperationDefinitionNode): boolean {
  return selectionSet.selections.some(
    (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith("__"),
  );
}

/** Names of the variables that stand inside of object literals, in the whole document. */
function variablesInObjects(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    ObjectField: ({ value }) => {
      visit(value, { Variable: ({ name }) => void names.add(name.value) });
    },
  });
  return [...names];
}
