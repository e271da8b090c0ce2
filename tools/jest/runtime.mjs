/**
 * How the server's tests are loaded: packages by Node itself, once a worker, as the program loads them; the project's own
 * files anew for each test file, but compiled once a worker. Loading took two thirds of the time of the tests.
 */
import { createRequire, isBuiltin } from "node:module";
import { Script } from "node:vm";
import { asksDatabase, testsWithoutDatabase } from "./databases.mjs";
import { packageOfJest } from "./packages.mjs";

const { default: Runtime } = packageOfJest("jest-runtime");

/** What was compiled, by file: its text, which a transformation makes anew when the file changes, and the script. */
const compiled = new Map();

let without;
/** Reckoned once a worker. */
const withoutDatabase = ({ roots }) => (without ??= roots.flatMap(testsWithoutDatabase));

export default class PackagesOnce extends Runtime {
  constructor(...parameters) {
    super(...parameters);
    const { injectedModuleParameters } = this.executor;
    this.executor.compile = (source, filename) => {
      if (asksDatabase(source) && withoutDatabase(this._config).includes(this._testPath))
        throw new Error(
          `${filename} asks a database, and tools/jest/databases.mjs does not see how this test reaches it`,
        );
      const known = compiled.get(filename);
      const script =
        known?.source === source ? known.script : compile(source, filename, injectedModuleParameters);
      compiled.set(filename, { source, script });
      return script.runInThisContext();
    };
  }

  requireModuleOrMock(from, name) {
    return isPackage(name) && !from.includes("/node_modules/")
      ? createRequire(from)(name)
      : super.requireModuleOrMock(from, name);
  }
}

function isPackage(name) {
  return !/^[./]/.test(name) && !name.startsWith("@kabinet/") && name !== "@jest/globals" && !isBuiltin(name);
}

function compile(source, filename, parameters) {
  const head = `(function (${parameters.join(", ")}) {`;
  return new Script(`${head}${source}\n})`, { filename, columnOffset: -head.length });
}
