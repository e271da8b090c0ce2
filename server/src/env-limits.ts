import { variable, whole } from "./env-values";

/** What hostile or careless requests are bounded by. */
export const LIMITS = {
  LIMIT_BODY_BYTES: variable("1000000", "Largest body of a request.", whole(1_000, 1_000_000_000)),
  LIMIT_QUERY_CHARACTERS: variable("32000", "Longest GraphQL document.", whole(1_000, 10_000_000)),
  LIMIT_STRING_CHARACTERS: variable(
    "100000",
    "Longest single text among the variables; a pasted list of numbers is the longest there is.",
    whole(100, 10_000_000),
  ),
  LIMIT_TOKENS: variable("3000", "Most tokens of a document.", whole(100, 100_000)),
  LIMIT_DEPTH: variable(
    "12",
    "Deepest nesting of an operation; introspection has a limit of its own.",
    whole(2, 100),
  ),
  LIMIT_ALIASES: variable("30", "Most aliases of an operation.", whole(0, 10_000)),
  LIMIT_FIELDS: variable(
    "600",
    "Most fields of an operation, fragments counted wherever they are spread.",
    whole(10, 100_000),
  ),
  LIMIT_DIRECTIVES: variable("30", "Most directives of a document.", whole(0, 10_000)),
  LIMIT_ITEMS: variable(
    "25000",
    "Most items that nested lists may give in one answer: the products of their `first`, added up; a list without one counts as 20, or as is declared.",
    whole(100, 10_000_000),
  ),
  LIMIT_COST_PER_MINUTE: variable(
    "600000",
    "Most items that one token, and one person in a browser, may ask for in a minute, at each gateway; it fills up evenly. 0 for no such limit.",
    whole(0, 1_000_000_000),
  ),
  LIMIT_DOWNLOAD_BYTES: variable(
    "1000000000",
    "Disk (of the system's temporary folder) that files take while they are sent, one a quarter of it at the most; what is larger is sent while it is made.",
    whole(0, 1_000_000_000_000),
  ),
  LIMIT_ANSWER_BYTES: variable(
    "5000000",
    "Largest answer to a query, before it is compressed.",
    whole(10_000, 1_000_000_000),
  ),
  LIMIT_VIEWER_OPERATIONS: variable(
    "10",
    "Most operations of one person and their programs under way at once; up to 200 more wait for their turn.",
    whole(1, 10_000),
  ),
  LIMIT_SECONDS: variable(
    "30",
    "Longest time that an operation may take; a single read that takes longer is broken off in the database as well.",
    whole(1, 3_600),
  ),
  LIMIT_SOCKETS: variable("2000", "Most open sockets of this process.", whole(1, 1_000_000)),
  LIMIT_SOCKETS_PER_ADDRESS: variable(
    "50",
    "Most open sockets from one address (of IPv6 one /64) that have not said yet who they are; they have three seconds.",
    whole(1, 1_000_000),
  ),
  LIMIT_SOCKETS_PER_VIEWER: variable(
    "30",
    "Most open sockets of one person, and of their programs.",
    whole(1, 1_000_000),
  ),
  LIMIT_SOCKET_OPERATIONS: variable(
    "50",
    "Most subscriptions that run on one socket at once.",
    whole(1, 10_000),
  ),
} as const;
