import { print, type DocumentNode } from "graphql";

/** A call that can be run elsewhere: the operation's text and its variables. */
export interface Call {
  query: string;
  variables: object;
}

/** The text of an operation as the API takes it. */
export function callOf(document: DocumentNode, variables: object): Call {
  return { query: print(document), variables };
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
  return `import json, os, urllib.request

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
with urllib.request.urlopen(request) as response:
    print(json.dumps(json.load(response), ensure_ascii=False, indent=2))
`;
}

/** Where the playground opens the call; it reads the part after the #, which never leaves the browser. */
export function playgroundAddress({ query, variables }: Call): string {
  return `/playground#${encodeURIComponent(JSON.stringify({ query, variables }))}`;
}
