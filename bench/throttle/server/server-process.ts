// Runs the rate-limiting servers beside the process of the clients, as a provider's would. Told over IPC what to open
// and close; ends with its parent.
import { type BenchServer, startBenchServer } from "./bench-server.js";
import type { HostReply, HostRequest } from "./server-host.js";

const servers = new Map<number, BenchServer>();

async function answer(request: HostRequest): Promise<HostReply> {
  if (request.do === "open") {
    const server = await startBenchServer(request.options);
    servers.set(request.id, server);
    return { id: request.id, url: server.url };
  }
  const report = await servers.get(request.server)?.close();
  servers.delete(request.server);
  return { id: request.id, ...(report !== undefined && { report }) };
}

process.on("message", (request: HostRequest) => {
  answer(request).then(
    (reply) => process.send?.(reply),
    (error: unknown) => process.send?.({ id: request.id, error: String(error) } satisfies HostReply),
  );
});
process.on("disconnect", () => process.exit());
process.send?.({ id: 0 } satisfies HostReply);
