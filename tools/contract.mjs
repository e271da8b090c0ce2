/**
 * The contract (schema.graphql) against what programs rely on. Whatever would break a program that works with the base is
 * told, except what the base had marked `@deprecated`. Decision 12 says why these bases and no others.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildASTSchema, findBreakingChanges, GraphQLSchema, parse, visit } from "graphql";
import { root, run } from "./run.mjs";

const FILE = "schema.graphql";
/** The contract of the last release. */
const RELEASED = "schema.released.graphql";

/** Every change from one contract to another that a program could trip over. */
export function breakingChanges(before, after) {
  return findBreakingChanges(promised(before), buildASTSchema(parse(after))).map(
    ({ description }) => description,
  );
}

/** What a contract promises: everything that its roots lead to without what is deprecated in it. */
function promised(text) {
  const kept = visit(parse(text), {
    enter: (node) => (node.directives?.some(({ name }) => name.value === "deprecated") ? null : undefined),
  });
  const schema = buildASTSchema(kept, { assumeValid: true });
  const [query, mutation, subscription] = ["query", "mutation", "subscription"].map(
    (operation) => schema.getRootType(operation) ?? null,
  );
  const roots = { query, mutation, subscription, assumeValid: true };
  const reached = new GraphQLSchema(roots);
  // An interface that is reached answers with every type that has it.
  const types = Object.values(schema.getTypeMap()).filter((type) =>
    type.getInterfaces?.().some(({ name }) => reached.getType(name) !== undefined),
  );
  return new GraphQLSchema({ ...roots, types, directives: schema.getDirectives() });
}

/** What of the present contract would break a program that works with an earlier one, line by line. */
function breaksOf(name, text) {
  const changes = breakingChanges(text, readFileSync(join(root, FILE), "utf8"));
  return changes.length === 0 ? [] : [`Against ${name}:`, ...changes.map((change) => `  ${change}`)];
}

function breaksRelease() {
  return breaksOf(RELEASED, readFileSync(join(root, RELEASED), "utf8"));
}

/** Against main where this is a branch of it. Without git, without a branch main, and on main itself there is nothing. */
async function breaksMain() {
  const [fork, head] = await Promise.all([git("merge-base", "main", "HEAD"), git("rev-parse", "HEAD")]);
  if (fork.code !== 0 || head.code !== 0 || fork.output === head.output) return [];
  const { code, output } = await git("show", `${fork.output.trim()}:${FILE}`);
  return code === 0 ? breaksOf("main, where this branch began", output) : [];
}

const git = (...parameters) => run(["git", ...parameters], { cwd: root, timeout: 60_000 });

const ADVICE = "Deprecate first, and remove after the next release: docs/api.md, “How the contract changes”.";

/** Compares schema.graphql with its bases as a step of the tests: a release's promise is kept, main's is spoken of. */
export async function checkContract() {
  const broken = breaksRelease();
  if (broken.length > 0) return { code: 1, output: [...broken, "", ADVICE].join("\n") };
  const spoken = await breaksMain();
  return { code: 0, output: "", note: spoken.length > 0 ? [...spoken, ADVICE].join("\n") : undefined };
}
