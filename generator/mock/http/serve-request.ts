import type { IncomingMessage, ServerResponse } from "node:http";
import type { Mock } from "../create-mock.js";
import type { ReadFault } from "../fault.js";
import { type MockAnswer, problem } from "../message.js";
import type { LatencyRange } from "../mock-options.js";
import type { ServerClock } from "../server-clock.js";
import { readBody } from "./read-body.js";
import { readRequest, requestTarget } from "./read-request.js";
import { sendAnswer } from "./send-answer.js";

/** What requests are served with from one reset to the next. */
export interface Site {
  readonly mock: Mock;
  readonly clock: ServerClock;
  readonly latency: LatencyRange;
  /** 0 ≤ x < 1. */
  readonly random: () => number;
  readonly readFault: ReadFault | undefined;
  /** Scheme and authority for links, where the request names no host. */
  readonly origin: string;
}

const reportPath = "/__ratesmith";

/**
 * Serves one request: part of the latency passes before it is counted and the rest after.
 *
 * @throws what reading a broken connection throws
 */
export async function serveRequest(
  incoming: IncomingMessage,
  response: ServerResponse,
  site: Site,
): Promise<void> {
  const { mock, clock, latency, random, readFault, origin } = site;
  const { path, query } = requestTarget(incoming);
  const body = await readBody(incoming, incoming.headers["content-type"] ?? "");
  if (path === reportPath)
    return sendAnswer(response, reportAnswer(mock, query.get("timeline") === "1"), { clock });
  if (body === undefined) return sendAnswer(response, tooLarge, { clock });
  const request = readRequest(incoming, body, { origin, readFault });
  const latencyMs = latency.from + random() * (latency.to - latency.from);
  const requestMs = latencyMs * random();
  await clock.wait(requestMs);
  const { answer, release } = mock.receive(request, clock.nowMs());
  response.once("close", release);
  await clock.wait(latencyMs - requestMs);
  // Before the client can see the answer, else its next request might find this one still in flight.
  if (request.fault === undefined || response.destroyed) release();
  sendAnswer(response, answer, { clock, fault: request.fault });
}

const tooLarge = problem(413, "body_too_large", "Expected a body of at most 10 MiB.");

function reportAnswer(mock: Mock, withTimeline: boolean): MockAnswer {
  const { timeline, ...report } = mock.report();
  return {
    status: 200,
    headers: [["content-type", "application/json"]],
    body: JSON.stringify(withTimeline ? { ...report, timeline } : report),
  };
}
