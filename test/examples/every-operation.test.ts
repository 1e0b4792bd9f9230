import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { exampleApis } from "../../examples/apis.js";
import { Figma } from "../../examples/figma/sdk/index.js";
import { OneStack } from "../../examples/onestack/sdk/index.js";
import { Sematryx } from "../../examples/sematryx/sdk/index.js";
import { SmartLead } from "../../examples/smartlead/sdk/index.js";
import { Smenso } from "../../examples/smenso/sdk/index.js";
import { SuiteOp } from "../../examples/suiteop/sdk/index.js";
import type { Api, MockServer } from "../../generator/index.js";
import type { Operation } from "../../generator/ir/api.js";
import type { LimitOverride } from "../../templates/runtime/options.js";
import { exampleApi } from "../end-to-end/mocked-api.js";
import { openVirtualApi, type VirtualApi } from "../end-to-end/virtual-api.js";
import { sampleArguments } from "./sample-arguments.js";

type Report = ReturnType<MockServer["report"]>;

/** What the manifest says of one operation. */
interface Listed {
  readonly id: string;
  readonly method: string;
  readonly call: string;
  readonly batched: boolean;
  readonly paginated: boolean;
}

/** What a method of an SDK gives, as far as it is driven here. */
interface Answer extends PromiseLike<unknown> {
  withResponse(): Promise<{ readonly response: Response }>;
  untilDone?(): Promise<unknown>;
  pages?(): AsyncIterable<unknown>;
}

type Method = (args: object, options?: object) => Answer;

/** Options of every client here. */
interface Surroundings {
  readonly baseUrl: string;
  readonly clock: VirtualApi["clock"];
  readonly limits: Readonly<Record<string, LimitOverride>>;
  readonly fetch: typeof fetch;
}

const clients: Readonly<Record<string, (options: Surroundings) => object>> = {
  smenso: (options) => new Smenso({ ...options, token: "t1", workspace: "acme" }),
  onestack: (options) => new OneStack({ ...options, apiKey: "k1", tenant: "acme" }),
  smartlead: (options) => new SmartLead({ ...options, apiKey: "k1" }),
  sematryx: (options) => new Sematryx({ ...options, token: "t1" }),
  suiteop: (options) => new SuiteOp({ ...options, token: "t1" }),
  figma: (options) => new Figma({ ...options, apiKey: "k1", planAccessToken: "k2", token: "t1" }),
};

const groupSize = 5;
const closing: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

describe("every operation of the examples' SDKs", () => {
  for (const { api: name, output } of exampleApis) {
    it(`${name}: is answered, arrives as itself, and draws no refusal`, async () => {
      const listed = await readManifest(output);
      const { mocked, client, sent } = await open(name);

      for (const entry of listed) {
        const operation = operationOf(mocked.api, entry);
        await mocked.run(drive({ entry, operation, mocked, method: methodOf(client, entry.call), sent }));
      }

      const report = mocked.report();
      const documented = mocked.api.operations.map(({ id }) => id);
      expect(listed.map(({ id }) => id).sort()).toEqual([...documented].sort());
      expect(listed.filter(({ id }) => requestsOf(report, id) === 0)).toEqual([]);
      expect(report.timeline.filter(({ status }) => status >= 400)).toEqual([]);
      expect(report.rejected).toBe(0);
    });
  }
});

interface Drive {
  readonly entry: Listed;
  readonly operation: Operation;
  readonly mocked: VirtualApi;
  readonly method: Method;
  readonly sent: readonly Sent[];
}

/** Calls one operation in every way its manifest entry promises. */
async function drive({ entry, operation, mocked, method, sent }: Drive): Promise<void> {
  const args = sampleArguments(mocked.api, operation);
  const before = requestsOf(mocked.report(), entry.id);
  if (entry.batched) await driveBatch({ entry, operation, mocked, method, sent });
  const first = method(args, entry.batched ? { batch: false } : {});
  const { response } = await first.withResponse();
  expect(response.ok, entry.call).toBe(true);
  expect(requestsOf(mocked.report(), entry.id), `${entry.call} reaches ${entry.id}`).toBe(before + 1);
  expect(sent.at(-1)?.line, entry.call).toBe(requestLine(operation, args));
  expect(missingArguments(operation, args, sent.at(-1)), entry.call).toEqual([]);
  if (entry.paginated) await drivePages(entry, method(args), mocked);
  if (operation.policy.poll !== undefined)
    await driveJob(operation.policy.poll.operation, method(args), mocked);
}

async function driveBatch({ entry, operation, mocked, method }: Drive): Promise<void> {
  const args = sampleArguments(mocked.api, operation);
  const key = operation.policy.batch?.key.name ?? "";
  const before = mocked.report().requests;

  const calls = Array.from({ length: groupSize }, (_, at) => method({ ...args, [key]: `item-${at}` }));
  const items = await Promise.all(calls);

  const requests = mocked.report().requests - before;
  expect(items.map((item) => (item as Record<string, unknown>)[key])).toEqual(
    items.map((_, at) => `item-${at}`),
  );
  expect(requests, `${entry.call} in groups`).toBeLessThan(groupSize);
}

async function drivePages(entry: Listed, answer: Answer, mocked: VirtualApi): Promise<void> {
  expect(answer.pages, `${entry.call} is paginated`).toBeDefined();
  const before = requestsOf(mocked.report(), entry.id);

  let pages = 0;
  for await (const page of answer.pages?.() ?? []) {
    expect(page).toBeDefined();
    pages++;
  }

  expect(pages, `pages of ${entry.call}`).toBeGreaterThanOrEqual(3);
  expect(requestsOf(mocked.report(), entry.id) - before).toBe(pages);
}

async function driveJob(statusOperation: string, answer: Answer, mocked: VirtualApi): Promise<void> {
  expect(answer.untilDone).toBeDefined();
  const before = requestsOf(mocked.report(), statusOperation);

  await answer.untilDone?.();

  expect(requestsOf(mocked.report(), statusOperation)).toBeGreaterThan(before + 1);
}

interface Opened {
  readonly mocked: VirtualApi;
  readonly client: object;
  readonly sent: readonly Sent[];
}

/** One request as it left. */
interface Sent {
  /** Method, path, and whether there is a body. */
  readonly line: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
}

async function open(name: string): Promise<Opened> {
  const limits = generousLimits(await exampleApi(name));
  const mocked = await openVirtualApi(name, { limits });
  const sent: Sent[] = [];
  const make = clients[name];
  if (make === undefined) throw new Error(`No client is known for "${name}".`);
  const client = make({
    baseUrl: mocked.url,
    clock: mocked.clock,
    limits,
    fetch(input, init) {
      const { pathname, searchParams: query } = new URL(String(input));
      const line = `${init?.method} ${pathname}${init?.body ? " with body" : ""}`;
      sent.push({ line, query, headers: new Headers(init?.headers) });
      return mocked.fetch(input, init);
    },
  });
  closing.push(() => mocked.close());
  return { mocked, client, sent };
}

/** So high that no call waits. */
function generousLimits({ policy }: Api): Record<string, LimitOverride> {
  const generous = { quota: 1_000_000, burst: 1_000_000 };
  return Object.fromEntries(
    Object.entries(policy.limits).map(([limit, { windows }]) => {
      const changes = Object.keys(windows).map((window) => [window, generous]);
      return [limit, { windows: Object.fromEntries(changes), marginPercent: 0 }];
    }),
  );
}

async function readManifest(output: string): Promise<readonly Listed[]> {
  const text = await readFile(join(output, ".ratesmith.json"), "utf8");
  return (JSON.parse(text) as { readonly operations: readonly Listed[] }).operations;
}

function operationOf(api: Api, { id }: Listed): Operation {
  const operation = api.operations.find((candidate) => candidate.id === id);
  if (operation === undefined) throw new Error(`The manifest lists "${id}", which the document has not.`);
  return operation;
}

function methodOf(client: object, call: string): Method {
  const [resource = "", name = ""] = call.split(".");
  const owner = (client as Record<string, Record<string, Method> | undefined>)[resource];
  const method = owner?.[name];
  if (method === undefined) throw new Error(`The client has no method "${call}".`);
  return method.bind(owner);
}

/** Method, path with its arguments in, and whether there is a body: what the document says has to be sent. */
function requestLine({ method, path, parameters, body }: Operation, args: Readonly<Record<string, unknown>>) {
  const filled = parameters
    .filter(({ in: place }) => place === "path")
    .reduce((text, { name, argument }) => text.replace(`{${name}}`, String(args[argument])), path);
  return `${method} ${filled}${body === undefined ? "" : " with body"}`;
}

/** The arguments in query, header and cookie that the request does not carry. */
function missingArguments(
  { parameters }: Operation,
  args: Readonly<Record<string, unknown>>,
  sent: Sent | undefined,
): readonly string[] {
  const queryNames = [...(sent?.query.keys() ?? [])];
  const carries: Readonly<Record<string, (name: string) => boolean>> = {
    path: () => true,
    query: (name) => queryNames.some((sentName) => sentName.split("[", 1)[0] === name),
    header: (name) => sent?.headers.has(name) === true,
    cookie: (name) => sent?.headers.get("cookie")?.includes(`${name}=`) === true,
  };
  return parameters
    .filter(({ name, in: place, argument }) => args[argument] !== undefined && !carries[place]?.(name))
    .map(({ name }) => name);
}

function requestsOf({ operations }: Report, id: string): number {
  return operations[id]?.requests ?? 0;
}
