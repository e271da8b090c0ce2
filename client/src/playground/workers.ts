import type { Environment } from "monaco-editor";
import EditorWorker from "monaco-editor/esm/vs/editor/editor.worker.js?worker";
import JsonWorker from "monaco-editor/esm/vs/language/json/json.worker.js?worker";
import GraphqlWorker from "monaco-graphql/esm/graphql.worker.js?worker";

/**
 * The editor's background programs, built as files of our own origin. Without this Monaco falls back to the main
 * thread or to `blob:` workers, which the content-security policy (`worker-src 'self'`) refuses.
 * Has to be imported before graphiql.
 */
const environment: Environment = {
  getWorker(_workerId, label) {
    if (label === "json") return new JsonWorker();
    if (label === "graphql") return new GraphqlWorker();
    return new EditorWorker();
  },
};

window.MonacoEnvironment = environment;
