import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** Serves on a free port of this machine until the test ends. @returns the port */
export async function serve(listener: RequestListener): Promise<number> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

/** A server of these files, and the requests that it got as `path` or `path authorization`. */
export async function serveFiles(
  files: Readonly<Record<string, string | { readonly redirect: string }>>,
): Promise<{ readonly port: number; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const port = await serve(({ url = "", headers }, response) => {
    asked.push([url, headers.authorization].filter(Boolean).join(" "));
    const file = files[url];
    if (file === undefined) response.writeHead(404).end();
    else if (typeof file === "string") response.end(file);
    else response.writeHead(302, { location: file.redirect }).end();
  });
  return { port, asked };
}
