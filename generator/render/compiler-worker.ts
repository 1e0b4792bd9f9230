// Runs in a worker thread: loads the compiler while the document is read, then does what it is asked, in order.
import { parentPort } from "node:worker_threads";
import { checkSyntax } from "./check-syntax.js";
import type { CompilerReply, CompilerTask } from "./compiler-thread.js";
import { GeneratedSyntaxError } from "./generated-syntax-error.js";
import { renderSchemaTypes } from "./schema-types.js";

parentPort?.on("message", (task: CompilerTask) => parentPort?.postMessage(done(task)));

function done(task: CompilerTask): CompilerReply {
  if (task.kind === "types") return { text: renderSchemaTypes(task.root) };
  try {
    checkSyntax(task.files);
    return { text: "" };
  } catch (error) {
    if (error instanceof GeneratedSyntaxError) return { fault: error.message };
    throw error;
  }
}
