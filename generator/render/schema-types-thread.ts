import { Worker } from "node:worker_threads";
import type { JsonObject } from "../json.js";

/** Room for short-lived objects, of which printing types makes very many. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 } as const;

/**
 * Makes the types of a document beside the rest of the work. The thread starts when this is made, so that the type
 * printer is loaded while the document is read.
 */
export class SchemaTypesThread {
  readonly #worker: Worker | undefined;

  constructor() {
    // Sources that are not compiled, as in tests, have no file a thread could start from.
    const url = new URL("schema-types-worker.js", import.meta.url);
    if (!import.meta.url.endsWith(".js")) return;
    this.#worker = new Worker(url, { resourceLimits });
    this.#worker.unref();
  }

  /** The text of `renderSchemaTypes`, made in the thread. The document is copied before this returns. */
  render(root: JsonObject): Promise<string> {
    const worker = this.#worker;
    if (worker === undefined)
      return import("./schema-types.js").then(({ renderSchemaTypes }) =>
        renderSchemaTypes(structuredClone(root)),
      );
    const text = new Promise<string>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", (code) =>
        reject(new Error(`The thread that prints types ended with code ${code}.`)),
      );
    });
    // Whoever waits for it later hears of a failure then.
    text.catch(() => {});
    worker.ref();
    worker.postMessage(root);
    return text;
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }
}
