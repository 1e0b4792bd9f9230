import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { BenchServer, BenchServerOptions, BenchServerReport } from "./bench-server.js";

/** What the process of the servers is asked. */
export type HostRequest =
  | { readonly id: number; readonly do: "open"; readonly options: BenchServerOptions }
  | { readonly id: number; readonly do: "close"; readonly server: number };

/** What it answers. */
export interface HostReply {
  readonly id: number;
  readonly url?: string;
  readonly report?: BenchServerReport;
  readonly error?: string;
}

/** A process of its own for the servers: their work does not hold up the clients, nor theirs the servers'. */
export class ServerHost {
  /** Resolves once the process has started, which costs as much as some runs. */
  readonly isReady: Promise<void>;
  readonly #process: ChildProcess;
  readonly #waiting = new Map<number, (reply: HostReply) => void>();
  #lastId = 0;

  constructor() {
    this.#process = fork(fileURLToPath(new URL("server-process.ts", import.meta.url)), {
      execArgv: ["--import", "tsx"],
    });
    this.isReady = new Promise((resolve) => this.#process.once("message", () => resolve()));
    this.#process.on("message", (reply: HostReply) => this.#waiting.get(reply.id)?.(reply));
    this.#process.on("exit", () => {
      for (const settle of this.#waiting.values()) settle({ id: 0, error: "the servers' process has ended" });
    });
  }

  /** Starts a server for one run. */
  async open(options: BenchServerOptions): Promise<BenchServer> {
    const id = ++this.#lastId;
    const { url } = await this.#ask({ id, do: "open", options });
    if (url === undefined) throw new Error(`The servers' process opened no server for ${options.kind}.`);
    return {
      url,
      close: async () => {
        const { report } = await this.#ask({ id: ++this.#lastId, do: "close", server: id });
        return report ?? { rejected: 0, acceptedAtMs: [] };
      },
    };
  }

  /** Ends the process and every server in it. */
  stop(): void {
    this.#process.disconnect();
  }

  async #ask(request: HostRequest): Promise<HostReply> {
    const reply = await new Promise<HostReply>((resolve) => {
      this.#waiting.set(request.id, resolve);
      this.#process.send(request);
    });
    this.#waiting.delete(request.id);
    if (reply.error !== undefined) throw new Error(`Server for ${JSON.stringify(request)}: ${reply.error}`);
    return reply;
  }
}
