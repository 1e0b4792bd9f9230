import { Worker } from "node:worker_threads";
import type { JsonObject } from "../json.js";
import { GeneratedSyntaxError } from "./generated-syntax-error.js";

/** What the thread is asked. */
export type CompilerTask =
  | { readonly kind: "types"; readonly root: JsonObject }
  | { readonly kind: "syntax"; readonly files: ReadonlyMap<string, string> };

/** What it answers: the text, or what is wrong with the files. */
export type CompilerReply = { readonly text: string } | { readonly fault: string };

/** Room for short-lived objects, of which printing types makes very many. */
const resourceLimits = { maxYoungGenerationSizeMb: 32 } as const;

/**
 * Does what needs the compiler beside the rest of the work, so that there is one compiler, loaded while the document is
 * read. The thread starts when this is made.
 */
export class CompilerThread {
  readonly #worker: Worker | undefined;
  /** Whoever waits for an answer: they come in the order of the tasks. */
  readonly #waiting: { resolve: (text: string) => void; reject: (error: unknown) => void }[] = [];

  constructor() {
    // Sources that are not compiled, as in tests, have no file a thread could start from.
    if (!import.meta.url.endsWith(".js")) return;
    const worker = new Worker(new URL("compiler-worker.js", import.meta.url), { resourceLimits });
    worker.unref();
    worker.on("message", (reply: CompilerReply) => {
      const waiting = this.#waiting.shift();
      if ("text" in reply) waiting?.resolve(reply.text);
      else waiting?.reject(new GeneratedSyntaxError(reply.fault));
    });
    worker.on("error", (error) => this.#fail(error));
    worker.on("exit", (code) =>
      this.#fail(new Error(`The thread with the compiler ended with code ${code}.`)),
    );
    this.#worker = worker;
  }

  /** The text of `renderSchemaTypes`. The document is copied before this returns. */
  renderTypes(root: JsonObject): Promise<string> {
    if (this.#worker !== undefined) return this.#ask(this.#worker, { kind: "types", root });
    return heardLater(
      import("./schema-types.js").then(({ renderSchemaTypes }) => renderSchemaTypes(structuredClone(root))),
    );
  }

  /** `checkSyntax` of generated files. @throws {GeneratedSyntaxError} as that does */
  checkSyntax(files: ReadonlyMap<string, string>): Promise<void> {
    const checked =
      this.#worker === undefined
        ? import("./check-syntax.js").then(({ checkSyntax }) => checkSyntax(files))
        : this.#ask(this.#worker, { kind: "syntax", files }).then(() => {});
    return heardLater(checked);
  }

  async stop(): Promise<void> {
    await this.#worker?.terminate();
  }

  #ask(worker: Worker, task: CompilerTask): Promise<string> {
    worker.ref();
    worker.postMessage(task);
    return heardLater(new Promise<string>((resolve, reject) => this.#waiting.push({ resolve, reject })));
  }

  #fail(error: unknown): void {
    for (const { reject } of this.#waiting.splice(0)) reject(error);
  }
}

/** Whoever waits for it later hears of a failure then; of what was begun in vain, nobody does. */
function heardLater<T>(work: Promise<T>): Promise<T> {
  work.catch(() => {});
  return work;
}
