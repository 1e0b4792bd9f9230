import { connect } from "node:net";
import { afterEach, describe, expect, it } from "vitest";
import { DiagnosticError } from "../../generator/diagnostic.js";
import type { Api } from "../../generator/ir/api.js";
import type { MockOptions, MockServer } from "../../generator/mock/mock-options.js";
import { startMock } from "../../generator/mock/start-mock.js";
import { apiOf, operationOf, policyOf, profileOf, spending } from "./fixture.js";

const started: MockServer[] = [];
afterEach(async () => {
  await Promise.all(started.splice(0).map((server) => server.close()));
});

const limited = spending("all");
const desk = apiOf(
  [
    operationOf("listTickets GET /tickets", { policy: limited }),
    operationOf("createTicket POST /tickets", { policy: limited }),
  ],
  {
    policy: policyOf({
      limits: { all: { by: ["global"], windows: { minute: { quota: 5, windowMs: 60_000 } } } },
      profiles: {
        default: profileOf({
          headers: [
            {
              format: "fields",
              remaining: "X-RateLimit-Remaining",
              reset: { name: "X-RateLimit-Reset", unit: "epoch-seconds" },
            },
          ],
        }),
      },
    }),
  },
);

async function start(options: MockOptions = {}, api: Api = desk): Promise<MockServer> {
  const server = await startMock(api, options);
  started.push(server);
  return server;
}

/** Real milliseconds that only move when told to: the server's clock, with timers that never fire. */
function frozenClock() {
  let nowMs = 0;
  return {
    now: () => nowMs,
    date: () => Date.UTC(2027, 0, 15, 8) + nowMs,
    setTimeout: () => undefined,
    clearTimeout: () => {},
    pass(ms: number) {
      nowMs += ms;
    },
  };
}

describe("startMock", () => {
  it("serves, refuses and reports in the server's own time", async () => {
    const clock = frozenClock();
    const { url } = await start({ clock, timeScale: 60 });
    const get = () => fetch(`${url}/tickets`);

    const first = await get();
    clock.pass(100);
    for (let number = 0; number < 4; number++) await get();
    const refused = await get();
    clock.pass(900);
    const later = await get();

    expect(first.headers.get("date")).toBe("Fri, 15 Jan 2027 08:00:00 GMT");
    expect(first.headers.get("x-ratelimit-remaining")).toBe("4");
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "54"]);
    expect(refused.headers.get("x-ratelimit-reset")).toBe(String(Date.UTC(2027, 0, 15, 8, 1, 6) / 1_000));
    expect([later.status, later.headers.get("date")]).toEqual([200, "Fri, 15 Jan 2027 08:01:00 GMT"]);
    const report = await fetch(`${url}/__ratesmith`).then((response) => response.json());
    expect(report).toMatchObject({ requests: 7, rejected: 1, operations: { listTickets: { requests: 7 } } });
    expect(report).not.toHaveProperty("timeline");
  });

  it("forgets everything on reset, and tells the timeline when asked", async () => {
    const server = await start();
    for (let number = 0; number < 6; number++) await fetch(`${server.url}/tickets`).then((r) => r.text());
    expect(server.report()).toMatchObject({ requests: 6, rejected: 1 });

    server.reset();
    const again = await fetch(`${server.url}/tickets`);

    expect(again.status).toBe(200);
    const report = await fetch(`${server.url}/__ratesmith?timeline=1`).then((response) => response.json());
    expect(report).toMatchObject({ requests: 1, timeline: [{ operation: "listTickets", status: 200 }] });
  });

  it("answers HEAD with the length of what GET answers, and 304 with no length", async () => {
    const { url } = await start();
    const got = await fetch(`${url}/tickets`);

    const head = await fetch(`${url}/tickets`, { method: "HEAD" });
    const same = await fetch(`${url}/tickets`, {
      headers: { "if-none-match": head.headers.get("etag") ?? "" },
    });

    expect(head.headers.get("content-length")).toBe(String((await got.text()).length));
    expect([same.status, same.headers.get("content-length"), await same.text()]).toEqual([304, null, ""]);
  });

  it("refuses bodies that are too large or no JSON", async () => {
    const { url } = await start();
    const post = (body: string) =>
      fetch(`${url}/tickets`, { method: "POST", body, headers: { "content-type": "application/json" } });

    const statuses = [await post("{"), await post("x".repeat(11 * 1024 * 1024)), await post("{}")];

    expect(statuses.map(({ status }) => status)).toEqual([400, 413, 200]);
  });

  it.each([
    "BOGUS\r\n\r\n",
    "GET http://[ HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n",
    "OPTIONS * HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n",
    "GET //?%E0%A4%A HTTP/1.1\r\nhost: a\u0001b\r\nconnection: close\r\n\r\n",
    "POST /tickets HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\nconnection: close\r\n\r\n{",
  ])("outlives the request %j", async (bytes) => {
    const { url } = await start();
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    await new Promise<void>((resolve) => {
      socket.on("error", () => resolve());
      socket.on("close", () => resolve());
      socket.on("data", () => {});
      socket.end(bytes);
    });

    const after = await fetch(`${url}/tickets`);

    expect(after.status).toBe(200);
  });

  it("ends open connections when it is closed", async () => {
    const server = await startMock(desk, { faults: true });
    const hanging = fetch(`${server.url}/tickets`, { headers: { "x-mock-fault": "hang" } });
    while (server.report().requests === 0) await new Promise((resolve) => setImmediate(resolve));

    await server.close();

    await expect(hanging).rejects.toThrow("fetch failed");
  });

  it("lets fewer requests through at once than a limit of concurrency, whatever its latency", async () => {
    const policy = policyOf({ limits: { all: { by: ["global"], windows: {}, concurrency: 2 } } });
    const api = { ...desk, policy };
    const { url, report } = await start({ latencyMs: { from: 40, to: 60 }, timeScale: 2 }, api);

    const first = await Promise.all(Array.from({ length: 5 }, () => fetch(`${url}/tickets`)));
    const second = await fetch(`${url}/tickets`);

    expect(first.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(2);
    expect(report().rejected).toBeGreaterThan(0);
    expect(second.status).toBe(200);
  });

  it.each<[string, MockOptions]>([
    ["port", { port: 70_000 }],
    ["timeScale", { timeScale: 0 }],
    ["latencyMs", { latencyMs: { from: 5, to: 1 } }],
    ["latencyMs", { latencyMs: Number.NaN }],
    ["jobPolls", { jobPolls: -1 }],
  ])("refuses a wrong %s", async (name, options) => {
    await expect(startMock(desk, options)).rejects.toThrow(`Expected "${name}" to be`);
  });

  it("says that a port is taken", async () => {
    const { url } = await start();

    const second = startMock(desk, { port: Number(new URL(url).port) });

    await expect(second).rejects.toBeInstanceOf(DiagnosticError);
    await expect(second).rejects.toThrow("EADDRINUSE");
  });
});

describe("faults", () => {
  const ask = (url: string, fault: string) => fetch(`${url}/tickets`, { headers: { "x-mock-fault": fault } });

  it("happen only where they are allowed", async () => {
    const { url } = await start();

    expect((await ask(url, "status-503")).status).toBe(200);
  });

  it("answer a status, for as many requests as asked for", async () => {
    const { url } = await start({ faults: true });

    const statuses = [
      await ask(url, "status-503; times=1; key=a"),
      await ask(url, "status-503; times=1; key=a"),
      await ask(url, "status-503; times=1; key=b"),
    ];

    expect(statuses.map(({ status }) => status)).toEqual([503, 200, 503]);
  });

  it("reset the connection, or break the body off, after the request was counted", async () => {
    const { url, report } = await start({ faults: true });

    await expect(ask(url, "reset")).rejects.toThrow("fetch failed");
    const truncated = await ask(url, "truncate");

    await expect(truncated.text()).rejects.toThrow("terminated");
    expect(report().requests).toBe(2);
  });

  it("put nonsense in the headers", async () => {
    const { url } = await start({ faults: true });

    const { headers, status } = await ask(url, "malformed-headers");

    expect(status).toBe(200);
    expect(Number(headers.get("x-ratelimit-remaining"))).toBeNaN();
  });

  it("send the second half of the body late", async () => {
    const { url } = await start({ faults: true, timeScale: 100 });

    const slow = await ask(url, "slow");

    expect(await slow.json()).toEqual({ ok: true });
  });
});
