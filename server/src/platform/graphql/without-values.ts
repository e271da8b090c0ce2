const HEAD = /^(Variable|Argument) "(\$?\w+)" (?:got|has) invalid value /;
const PLACE = / at "([\w$.[\]]+)"; /;

/** What graphql and our scalars say of a value without repeating it. */
const HINTS = [
  /Field "\w+" (?:of required type "[\w![\]]+" was not provided|is not defined by type "\w+")/,
  /Expected (?:non-nullable )?type "[\w![\]]+"(?: to be an object| not to be null)?/,
  /\w+ cannot represent [\w -]*\bvalue(?=: )/,
  /[A-Z]\w+: expected [^"]*$/,
];

/**
 * A message of graphql's without the values that it repeats: an input that is wrong in one field is repeated as a
 * whole, and a password in it would come to stand in an answer, and from there in somebody's log.
 */
export function withoutValues(message: string): string {
  const [head, kind, name] = HEAD.exec(message) ?? [];
  if (head === undefined || kind === undefined || name === undefined) return withoutLiterals(message);
  const rest = message.slice(head.length);
  const place = PLACE.exec(rest)?.[1];
  const hint = HINTS.map((pattern) => pattern.exec(rest)?.[0]).find((found) => found !== undefined);
  const where = place === undefined ? "" : ` at "${place}"`;
  return `${kind} "${name}" got an invalid value${where}${hint === undefined ? "" : `; ${hint.replace(/\.$/, "")}`}.`;
}

/** The same for values that stand in the document itself. */
function withoutLiterals(message: string): string {
  return message
    .replace(/^(\w+ cannot represent [\w -]*\bvalue): [\s\S]*$/, "$1.")
    .replace(/^(Expected value of type "[\w![\]]+"), found [\s\S]*$/, "$1.")
    .replace(/^(Enum "\w+" cannot represent [\w -]*\bvalue): [\s\S]*$/, "$1.")
    .replace(/^(Syntax Error: [\s\S]*?\b(?:String|BlockString|Int|Float)) [\s\S]*$/, "$1.");
}
