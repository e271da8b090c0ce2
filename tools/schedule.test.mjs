import assert from "node:assert/strict";
import { test } from "node:test";
import { performAll } from "./schedule.mjs";

/** Performs jobs that end when they are told to, and tells which are running. */
function stage(jobs, cores) {
  const running = new Map();
  const finished = [];
  const all = performAll(
    jobs.map((job) => ({
      needs: [],
      weight: 1,
      ...job,
      perform: () => new Promise((end) => running.set(job.name, end)),
    })),
    cores,
    ({ name }, result) => finished.push(`${name} ${result ? (result.ok ? "held" : "failed") : "not run"}`),
  );
  return {
    all,
    finished,
    running: () => [...running.keys()].join(" "),
    async end(name, ok = true) {
      running.get(name)({ ok });
      running.delete(name);
      await new Promise((done) => setTimeout(done));
    },
  };
}

const large = (name, more = {}) => ({ name, weight: 2, ...more });

test("one small job runs beside a large one that takes all cores, and no second large one", async () => {
  const jobs = stage([large("A"), large("B"), { name: "a" }, { name: "b" }], 2);
  assert.equal(jobs.running(), "A a");
  await jobs.end("a");
  assert.equal(jobs.running(), "A b");
  await jobs.end("A");
  assert.equal(jobs.running(), "b B");
  await jobs.end("b");
  await jobs.end("B");
  await jobs.all;
});

test("a large job that can run is kept from it by no small ones behind it", async () => {
  const jobs = stage(
    [{ name: "first" }, large("A", { after: ["first"] }), { name: "a" }, { name: "b" }, { name: "c" }],
    2,
  );
  assert.equal(jobs.running(), "first a");
  await jobs.end("first");
  assert.equal(jobs.running(), "a A");
  await jobs.end("a");
  assert.equal(jobs.running(), "A b");
});

test("small jobs take all cores while no large one can run, and make room for it as they end", async () => {
  const jobs = stage(
    [{ name: "first" }, large("A", { after: ["first"] }), ...["a", "b", "c", "d"].map((name) => ({ name }))],
    3,
  );
  assert.equal(jobs.running(), "first a b");
  await jobs.end("first");
  assert.equal(jobs.running(), "a b");
  await jobs.end("a");
  assert.equal(jobs.running(), "b A");
  await jobs.end("A");
  assert.equal(jobs.running(), "b c d");
});

test("with four cores two large jobs run at once, with one small one beside them", async () => {
  const jobs = stage([large("A"), large("B"), large("C"), { name: "a" }, { name: "b" }], 4);
  assert.equal(jobs.running(), "A B a");
  await jobs.end("A");
  assert.equal(jobs.running(), "B a C");
});

test("what needs a job that failed is not run; what only comes after it is", async () => {
  const jobs = stage(
    [
      { name: "a" },
      { name: "needs", needs: ["a"] },
      { name: "needs it, too", needs: ["needs"] },
      { name: "after", after: ["a"] },
    ],
    2,
  );
  await jobs.end("a", false);
  assert.equal(jobs.running(), "after");
  await jobs.end("after");
  await jobs.all;
  assert.deepEqual(jobs.finished, ["a failed", "needs not run", "needs it, too not run", "after held"]);
});
