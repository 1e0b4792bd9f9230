import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Server, ServerOptions } from "./open-server.js";
import { scaledClock, type TimeBase } from "./scaled-clock.js";

/** What the process of the servers is asked. */
export type ServerRequest =
  | { readonly id: number; readonly do: "open"; readonly options: ServerOptions }
  | { readonly id: number; readonly do: "close"; readonly server: number };

/** What it answers. */
export interface ServerReply {
  readonly id: number;
  readonly url?: string;
  readonly base?: TimeBase;
  readonly error?: string;
}

/** A process of its own for the servers: their work does not hold up the clients' clocks. */
export class ServerHost {
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (reply: ServerReply) => void>();
  #lastId = 0;

  constructor() {
    this.#process = fork(fileURLToPath(new URL("server-process.ts", import.meta.url)), {
      execArgv: ["--import", "tsx"],
    });
    this.#process.on("message", (reply: ServerReply) => this.#waiting.get(reply.id)?.(reply));
    this.#process.on("exit", () => {
      for (const settle of this.#waiting.values()) settle({ id: 0, error: "the servers' process has ended" });
    });
  }

  /** Starts a server for one run. */
  async open(options: ServerOptions): Promise<Server> {
    const id = ++this.#lastId;
    const { url, base } = await this.#ask({ id, do: "open", options });
    if (url === undefined || base === undefined) throw new Error("The servers' process opened no server.");
    const close = async () => {
      await this.#ask({ id: ++this.#lastId, do: "close", server: id });
    };
    return { url, base, clock: scaledClock(options.timeScale, base), close };
  }

  /** Ends the process and every server in it. */
  stop(): void {
    this.#process.disconnect();
  }

  async #ask(request: ServerRequest): Promise<ServerReply> {
    const reply = await new Promise<ServerReply>((resolve) => {
      this.#waiting.set(request.id, resolve);
      this.#process.send(request);
    });
    this.#waiting.delete(request.id);
    if (reply.error !== undefined) throw new Error(`Server for ${JSON.stringify(request)}: ${reply.error}`);
    return reply;
  }
}
