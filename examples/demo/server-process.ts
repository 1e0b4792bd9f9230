// Runs the demo's servers beside the process that runs the clients, as a provider's servers would. Told over IPC what
// to open and close; ends with its parent.
import { openServer, type Server } from "./open-server.js";
import type { ServerReply, ServerRequest } from "./server-host.js";

const servers = new Map<number, Server>();

async function answer(request: ServerRequest): Promise<ServerReply> {
  if (request.do === "open") {
    const server = await openServer(request.options);
    servers.set(request.id, server);
    return { id: request.id, url: server.url, base: server.base };
  }
  await servers.get(request.server)?.close();
  servers.delete(request.server);
  return { id: request.id };
}

process.on("message", (request: ServerRequest) => {
  answer(request).then(
    (reply) => process.send?.(reply),
    (error: unknown) => process.send?.({ id: request.id, error: String(error) } satisfies ServerReply),
  );
});
process.on("disconnect", () => process.exit());
