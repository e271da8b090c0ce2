import { getOperationAST, OperationTypeNode, print, type DocumentNode } from "graphql";

/** A call that can be run elsewhere: the operation's text and its variables. */
export interface Call {
  query: string;
  variables: object;
}

/**
 * The text of an operation as the API takes it. Where it wants an idempotency key, it gets the one given: run again, the
 * same call changes nothing more; two calls that are taken along have two keys.
 */
export function callOf(document: DocumentNode, variables: object, key: string): Call {
  const declared = getOperationAST(document)?.variableDefinitions ?? [];
  const wantsKey = declared.some(({ variable }) => variable.name.value === "idempotencyKey");
  return { query: print(document), variables: wantsKey ? { ...variables, idempotencyKey: key } : variables };
}

/** Whether it is followed over a socket; plain HTTP answers such a call with a refusal. */
export function isFollowed(document: DocumentNode): boolean {
  return getOperationAST(document)?.operation === OperationTypeNode.SUBSCRIPTION;
}

/** Operation and variables for a GraphQL console. */
export function asGraphql({ query, variables }: Call): string {
  return Object.keys(variables).length === 0
    ? query
    : `${query}\n\n# variables\n${JSON.stringify(variables, null, 2)}`;
}

/** A shell command; the token comes from the environment, so that it stays out of the history. */
export function asCurl(call: Call, origin: string): string {
  const body = JSON.stringify(call, null, 2).replaceAll("'", `'\\''`);
  return [
    `curl ${origin}/graphql \\`,
    `  --header "Authorization: Bearer $KABINET_TOKEN" \\`,
    `  --header 'Content-Type: application/json' \\`,
    `  --data '${body}'`,
  ].join("\n");
}

/** A program that needs nothing but Python's standard library. */
export function asPython(call: Call, origin: string): string {
  const quoted = JSON.stringify(JSON.stringify(call.variables, null, 2));
  return `import json, os, urllib.error, urllib.request

query = """
${call.query.replaceAll("\\", "\\\\").replaceAll('"""', '\\"\\"\\"')}
"""
variables = json.loads(${quoted})

request = urllib.request.Request(
    "${origin}/graphql",
    data=json.dumps({"query": query, "variables": variables}).encode(),
    headers={
        "Authorization": "Bearer " + os.environ["KABINET_TOKEN"],
        "Content-Type": "application/json",
    },
)
try:
    with urllib.request.urlopen(request) as response:
        answer = json.load(response)
except urllib.error.HTTPError as refused:
    answer = json.load(refused)
print(json.dumps(answer, ensure_ascii=False, indent=2))
`;
}

/** Where the playground opens the call; it reads the part after the #, which never leaves the browser. */
export function playgroundAddress({ query, variables }: Call): string {
  return `/playground#${encodeURIComponent(JSON.stringify({ query, variables }))}`;
}
