/**
 * The contract (schema.graphql) against what programs rely on. Whatever would break a program that works with the base is
 * told, except what the base had marked `@deprecated`. Decision 12 says why these bases and no others.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildASTSchema, findBreakingChanges, GraphQLSchema, parse, visit } from "graphql";
import { root, run } from "./run.mjs";

const FILE = "schema.graphql";
/** The contract of the last release; there is none before the first. */
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

/** The contracts to compare with, each with its name: the last release's, and main's where this is a branch of it. */
async function bases() {
  const found = [];
  const released = join(root, RELEASED);
  if (existsSync(released)) found.push({ name: RELEASED, text: readFileSync(released, "utf8") });
  const [fork, head] = await Promise.all([git("merge-base", "main", "HEAD"), git("rev-parse", "HEAD")]);
  // Without git, without a branch main, and on main itself there is nothing to compare with.
  if (fork.code === 0 && head.code === 0 && fork.output !== head.output) {
    const { code, output } = await git("show", `${fork.output.trim()}:${FILE}`);
    if (code === 0) found.push({ name: "main, where this branch began", text: output });
  }
  return found;
}

const git = (...parameters) => run(["git", ...parameters], { cwd: root, timeout: 60_000 });

/** Compares schema.graphql with each base; answers as a step of the tests does. */
export async function checkContract() {
  const current = readFileSync(join(root, FILE), "utf8");
  const told = (await bases()).flatMap(({ name, text }) => {
    const changes = breakingChanges(text, current);
    return changes.length === 0 ? [] : [`Against ${name}:`, ...changes.map((change) => `  ${change}`)];
  });
  if (told.length === 0) return { code: 0, output: "" };
  const advice =
    "Deprecate first, and remove after the next release: docs/api.md, “How the contract changes”.";
  return { code: 1, output: [...told, "", advice].join("\n") };
}
