/**
 * The environment of tests that need no world of their own: they run in the worker's, so that packages are loaded once a
 * worker and not once a file (runtime.mjs). What a file has put on the global object is taken away after it.
 */
import { createContext } from "node:vm";
import { packageOfJest } from "./packages.mjs";

const { ModernFakeTimers } = packageOfJest("@jest/fake-timers");
const { ModuleMocker } = packageOfJest("jest-mock");

/** Where packages keep what was declared to them, by decorators say: each file declares anew. */
const KEPT_BY_PACKAGES = ["typeormMetadataArgsStorage", "TypeGraphQLMetadataStorage"];

export default class WorkerEnvironment {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  /** Jest asks whether there is one; nothing is run in it. */
  context = createContext();

  constructor({ projectConfig }) {
    this.before = Object.getOwnPropertyDescriptors(globalThis);
    this.exit = process.exit;
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    process.exit = this.exit;
    for (const key of Reflect.ownKeys(globalThis)) {
      if (KEPT_BY_PACKAGES.includes(key) || (!(key in this.before) && isOfTests(key)))
        Reflect.deleteProperty(globalThis, key);
      else if (key in this.before && "value" in this.before[key] && this.before[key].configurable)
        Object.defineProperty(globalThis, key, this.before[key]);
    }
    this.context = null;
  }

  exportConditions() {
    return ["node", "node-addons"];
  }

  getVmContext() {
    return this.context;
  }
}

/** What packages have put there under symbols of theirs stays, as they do. */
function isOfTests(key) {
  return typeof key === "string" || /jest|event_handlers/i.test(String(key.description));
}
