import { createServer, type Server, type ServerResponse } from "node:http";
import { systemClock } from "../../templates/runtime/clock.js";
import { DiagnosticError } from "../diagnostic.js";
import type { Api } from "../ir/api.js";
import { createSampler } from "./answers/sampler.js";
import { createMock } from "./create-mock.js";
import { faultReader } from "./fault.js";
import { type Site, serveRequest } from "./http/serve-request.js";
import { checkMockOptions, latencyRange, type MockOptions, type MockServer } from "./mock-options.js";
import { seededRandom } from "./seeded-random.js";
import { startServerClock } from "./server-clock.js";

/** Longer than clients keep idle connections: one that the server closes first loses a request now and then. */
const keepAliveMs = 75_000;

/**
 * Starts a server on 127.0.0.1 that answers from the document's examples and schemas and enforces its limits.
 *
 * @throws {DiagnosticError} an option out of its range, a port in use, an unknown tier or limit, a quota left open
 */
export async function startMock(api: Api, options: MockOptions = {}): Promise<MockServer> {
  checkMockOptions(options);
  const clock = startServerClock(options.clock ?? systemClock, options.timeScale ?? 1);
  const sampler = createSampler(api.root);
  const begin = (origin: string): Site => ({
    mock: createMock(api, { ...options, sampler, startMs: clock.nowMs() }),
    clock,
    latency: latencyRange(options),
    random: seededRandom(options.seed ?? 1),
    readFault: options.faults === true ? faultReader() : undefined,
    origin,
  });
  let site = begin("");
  const server = createServer({ keepAliveTimeout: keepAliveMs }, (incoming, response) => {
    response.on("error", () => response.destroy());
    serveRequest(incoming, response, site).catch(() => giveUp(response));
  });
  const url = await listen(server, options.port ?? 0);
  site = { ...site, origin: url };
  return {
    url,
    report: () => site.mock.report(),
    reset() {
      site = begin(url);
    },
    close() {
      clock.stop();
      return close(server);
    },
  };
}

/** The connection broke while the request was read, or something was wrong with us. */
function giveUp(response: ServerResponse): void {
  if (response.headersSent || response.destroyed) {
    response.destroy();
    return;
  }
  response.statusCode = 500;
  response.end();
}

function listen(server: Server, port: number): Promise<string> {
  server.on("clientError", (_, socket) => {
    if (socket.writable) socket.end("HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n");
  });
  return new Promise((resolve, reject) => {
    server.on("error", (cause) => reject(cannotListen(port, cause)));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      const bound = typeof address === "object" ? address?.port : undefined;
      resolve(`http://127.0.0.1:${bound ?? port}`);
    });
  });
}

function cannotListen(port: number, cause: Error): DiagnosticError {
  const message = `Expected to listen on port ${port} of 127.0.0.1, but: ${cause.message}.`;
  return new DiagnosticError([
    { severity: "error", code: "port", message, hint: "Choose another port, or 0 for one that is free." },
  ]);
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
