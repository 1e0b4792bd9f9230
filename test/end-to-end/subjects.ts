import { inspect } from "node:util";
import { expect } from "vitest";
import * as oneStack from "../../examples/onestack/sdk/index.js";
import * as smartLead from "../../examples/smartlead/sdk/index.js";
import type { BaseClientOptions, RequestOptions } from "../../templates/runtime/options.js";
import { type MockedApi, openMockedApi } from "./mocked-api.js";
import { openVirtualApi, type VirtualApi } from "./virtual-api.js";

/** Error classes: every SDK has its own. */
type Errors = Pick<
  typeof oneStack | typeof smartLead,
  | "AuthenticationError"
  | "ConnectionError"
  | "InternalServerError"
  | "RateLimitError"
  | "SdkError"
  | "TimeoutError"
>;

/** What the tests set of a client. */
type SubjectOptions = Pick<
  BaseClientOptions,
  "baseUrl" | "clock" | "fetch" | "limits" | "retry" | "timeoutMs"
> & {
  readonly apiKey?: string;
};

/** A client as far as the tests of faults need it: one read that nothing keeps or joins, one write. */
export interface Subject {
  readonly read: (options?: RequestOptions, id?: number) => Promise<unknown>;
  readonly write: (options?: RequestOptions) => Promise<unknown>;
  readonly rateLimit: () => oneStack.RateLimitSnapshot;
  readonly close: () => void;
}

/** An SDK, and how its client is made. */
export interface SubjectSdk {
  readonly api: string;
  readonly errors: Errors;
  readonly readId: string;
  readonly writeId: string;
  open(options: SubjectOptions): Subject;
}

/** Credentials in a header, and the wait of a refusal in header and body. */
export const oneStackSubject: SubjectSdk = {
  api: "onestack",
  errors: oneStack,
  readId: "listTicketEvents",
  writeId: "createTicket",
  open(options) {
    const client = new oneStack.OneStack({ tenant: "acme", ...options });
    return {
      read: async (request, id = 1) => client.tickets.listEvents({ id: `t${id}` }, request),
      write: async (request) => client.tickets.create({ body: { subject: "VPN drops" } }, request),
      rateLimit: () => client.rateLimit(),
      close: () => client.close(),
    };
  },
};

/** Credentials in the query, where they might show in URLs; no header tells of the limit. */
export const smartLeadSubject: SubjectSdk = {
  api: "smartlead",
  errors: smartLead,
  readId: "getLead",
  writeId: "createCampaign",
  open(options) {
    const client = new smartLead.SmartLead({ ...options });
    return {
      read: async (request, id = 1) => client.leads.get({ leadId: id }, request),
      write: async (request) => client.campaigns.create({ body: { name: "Spring" } }, request),
      rateLimit: () => client.rateLimit(),
      close: () => client.close(),
    };
  },
};

/** So that both SDKs try as often. */
const retry = { attempts: 3, baseMs: 1_000, factor: 2, maxMs: 30_000, jitter: 0.1 };

/** The credential that the servers accept; it must show nowhere. */
export const secret = "sk_live_5ecretOfAcme";

/** A client and the server it talks to. */
export interface Scene extends Subject {
  readonly mocked: MockedApi;
  /** Waits for the work, and lets virtual time pass meanwhile where the scene has it. */
  readonly run: VirtualApi["run"];
  /** Another client of the same server and credential. */
  openStranger(): Subject;
  /** Requests that arrived for the read and the write. */
  arrived(): { readonly reads: number; readonly writes: number };
}

/** Options of a scene beside those of its client. */
interface SceneOptions extends Omit<SubjectOptions, "fetch"> {
  /** Stands between the client and the network. */
  readonly wrap?: (fetch: typeof globalThis.fetch) => typeof globalThis.fetch;
  /** The server's limits, where they are not the declared ones. */
  readonly mockLimits?: BaseClientOptions["limits"];
}

/** Opens a server that makes faults on demand, and a client of it, in virtual time; both end with `closing`. */
export async function openScene(
  sdk: SubjectSdk,
  closing: (() => unknown)[],
  { mockLimits, wrap, ...own }: SceneOptions = {},
): Promise<Scene> {
  const mocked = await openVirtualApi(sdk.api, serverOptions(mockLimits));
  const { run } = mocked;
  const fetch = wrap?.(mocked.fetch) ?? mocked.fetch;
  return sceneOf(mocked, { sdk, closing, run, own: { fetch, ...own } });
}

/**
 * The same over sockets, for faults that are the socket's own: a backoff of a second takes 10 ms, and no request times
 * out, however slow the machine is.
 */
export async function openSocketScene(sdk: SubjectSdk, closing: (() => unknown)[]): Promise<Scene> {
  const mocked = await openMockedApi(sdk.api, { ...serverOptions(), timeScale: 100 });
  const run = async <Value>(work: PromiseLike<Value>) => work;
  return sceneOf(mocked, { sdk, closing, run, own: { timeoutMs: 0 } });
}

function serverOptions(limits?: BaseClientOptions["limits"]) {
  return { faults: true, credentials: [secret], ...(limits && { limits }) };
}

interface SceneParts {
  readonly sdk: SubjectSdk;
  readonly closing: (() => unknown)[];
  readonly run: VirtualApi["run"];
  readonly own: Partial<SubjectOptions>;
}

function sceneOf(mocked: MockedApi, { sdk, closing, run, own }: SceneParts): Scene {
  const { url: baseUrl, clock } = mocked;
  const open = () => {
    const subject = sdk.open({ baseUrl, clock, apiKey: secret, retry, ...own });
    closing.push(() => subject.close());
    return subject;
  };
  closing.push(() => mocked.close());
  const count = (id: string) => mocked.report().operations[id]?.requests ?? 0;
  return {
    ...open(),
    mocked,
    run,
    openStranger: open,
    arrived: () => ({ reads: count(sdk.readId), writes: count(sdk.writeId) }),
  };
}

/** The name of the one limit that all calls spend from. */
export function limitOf({ api }: SubjectSdk): string {
  return api === "onestack" ? "tenant" : "key";
}

/** Fails the test where the text of an error, in whatever way it is shown, holds the credential. */
export function expectNoSecret(error: unknown, own = secret): void {
  const shown = inspect(error, { depth: 20, showHidden: true });
  const texts = [shown, JSON.stringify(error), String(error), error instanceof Error ? error.stack : ""];
  for (const text of texts) expect(text).not.toContain(own);
}

/** Options of a call that meets a fault; with `times`, only so often. */
export function meeting(fault: string, times?: number): RequestOptions {
  return { headers: { "x-mock-fault": times === undefined ? fault : `${fault}; times=${times}` } };
}
