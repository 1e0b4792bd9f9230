import type { ServerResponse } from "node:http";
import type { Fault } from "../fault.js";
import type { MockAnswer } from "../message.js";
import type { ServerClock } from "../server-clock.js";

/** How an answer is sent. */
export interface Delivery {
  readonly clock: ServerClock;
  /** @default none */
  readonly fault?: Fault | undefined;
}

/** Server milliseconds between the halves of a slow body. */
export const slowMs = 5_000;

/** Sends an answer, or fails to as the fault says. `Date` is the server's own time. */
export function sendAnswer(response: ServerResponse, answer: MockAnswer, delivery: Delivery): void {
  const { clock, fault } = delivery;
  const { socket } = response;
  if (socket === null || socket.destroyed || fault?.kind === "hang") return;
  if (fault?.kind === "reset") {
    socket.resetAndDestroy();
    return;
  }
  const body = Buffer.from(answer.body ?? "");
  writeHead(response, answer, body.length, clock.nowMs());
  const half = Math.floor(body.length / 2);
  if (fault?.kind === "truncate") {
    response.write(body.subarray(0, half), () => socket.destroy());
  } else if (fault?.kind === "slow") {
    response.flushHeaders();
    response.write(body.subarray(0, half));
    clock.after(slowMs, () => response.end(body.subarray(half)));
  } else {
    response.end(body);
  }
}

function writeHead(response: ServerResponse, answer: MockAnswer, length: number, nowMs: number): void {
  response.sendDate = false;
  response.statusCode = answer.status;
  response.setHeader("date", new Date(nowMs).toUTCString());
  for (const [name, value] of answer.headers) trySetHeader(response, name, value);
  if (answer.status !== 204 && answer.status !== 304) response.setHeader("content-length", length);
}

/** Header names come from the document: one that is none is left out rather than ending the answer. */
function trySetHeader(response: ServerResponse, name: string, value: string): void {
  try {
    response.setHeader(name, value);
  } catch {
    response.removeHeader(name);
  }
}
