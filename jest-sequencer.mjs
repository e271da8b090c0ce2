import Sequencer from "@jest/test-sequencer";

/**
 * The files that take longest, by their names: begun last they would keep one processor busy when all others are done.
 * Jest learns how long files take, but in a fresh checkout it has learned nothing yet.
 */
const LONGEST = [
  "cross-tenant.test.ts",
  "cross-tenant-ways.test.ts",
  "random-months.test.ts",
  "billing-simulator.test.ts",
  "generate-demo.test.ts",
  "kill.test.ts",
];

/** The longest files first, the others in Jest's own order. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const place = ({ path }) => LONGEST.findIndex((name) => path.endsWith(`/${name}`));
    const long = tests.filter((test) => place(test) >= 0).sort((a, b) => place(a) - place(b));
    return [...long, ...super.sort(tests.filter((test) => place(test) < 0))];
  }
}
