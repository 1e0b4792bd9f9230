// Runs in a worker thread: loads the type printer while the document is read, then prints what it is given.
import { parentPort } from "node:worker_threads";
import type { JsonObject } from "../json.js";
import { renderSchemaTypes } from "./schema-types.js";

parentPort?.on("message", (root: JsonObject) => {
  parentPort?.postMessage(renderSchemaTypes(root));
});
