import type { Api, Operation, Parameter, Response } from "../../generator/ir/api.js";
import type { Json } from "../../generator/json.js";
import { createMock, type Mock, type MockSettings } from "../../generator/mock/create-mock.js";
import type { MockAnswer, MockRequest } from "../../generator/mock/message.js";
import type { Policy, Profile } from "../../templates/runtime/policy.js";

/** 2027-01-15T08:00:00Z, a multiple of a minute. */
export const startMs = Date.UTC(2027, 0, 15, 8);

export const retry: Profile["retry"] = {
  attempts: 4,
  on: {},
  baseMs: 1_000,
  factor: 2,
  maxMs: 30_000,
  jitter: 0,
  budgetMs: 120_000,
  honor: ["Retry-After", "reset"],
};

export function profileOf(profile: Partial<Profile> = {}): Profile {
  return { exceeded: { status: [429] }, retry, ...profile };
}

export function policyOf(policy: Partial<Policy> = {}): Policy {
  return { limits: {}, profiles: { default: profileOf() }, apply: {}, ...policy };
}

export function responseOf(status: string, response: Partial<Response> = {}): Response {
  return {
    status,
    description: undefined,
    kind: "json",
    mediaType: "application/json",
    schema: undefined,
    itemSchema: undefined,
    stream: undefined,
    example: undefined,
    headers: {},
    ...response,
  };
}

export function answering(example: Json, status = "200"): readonly Response[] {
  return [responseOf(status, { example })];
}

export function parameterOf(place: Parameter["in"], name: string, schema?: Json): Parameter {
  return {
    name,
    in: place,
    argument: name,
    isRequired: false,
    description: undefined,
    isDeprecated: false,
    style: undefined,
    explode: undefined,
    allowReserved: false,
    content: undefined,
    schema,
    example: undefined,
  };
}

/** An operation from its line: `"getTicket GET /tickets/{id}"`. */
export function operationOf(line: string, operation: Partial<Operation> = {}): Operation {
  const [id = "", method = "", path = ""] = line.split(" ");
  return {
    id,
    pointer: "",
    method,
    path,
    tags: [],
    summary: undefined,
    description: undefined,
    isDeprecated: false,
    parameters: [],
    body: undefined,
    responses: answering({ ok: true }),
    security: [],
    scopes: new Map(),
    server: undefined,
    policy: { profile: "default", spends: {} },
    ...operation,
  };
}

export function spending(...limits: readonly string[]): Operation["policy"] {
  return { profile: "default", spends: Object.fromEntries(limits.map((limit) => [limit, 1])) };
}

export function apiOf(operations: readonly Operation[], api: Partial<Api> = {}): Api {
  return {
    title: "Desk",
    version: "1",
    description: undefined,
    file: "desk.yaml",
    templatedServers: [],
    servers: [{ url: "https://desk.example/api/v1", description: undefined }],
    securitySchemes: [],
    operations,
    tagDescriptions: new Map(),
    schemaNames: [],
    policy: policyOf(),
    root: { openapi: "3.1.0" },
    inputHash: "",
    warnings: [],
    ...api,
  };
}

export const bearer = { name: "bearer", kind: "bearer" } as const;

/** A request from its line: `"GET /tickets?limit=2"`. */
export function requestOf(
  line: string,
  { headers = {}, json, ...rest }: Partial<Omit<MockRequest, "headers">> & RequestParts = {},
): MockRequest {
  const [method = "", target = ""] = line.split(" ");
  const [path = "", query] = target.split("?");
  return {
    method,
    path,
    query: new URLSearchParams(query),
    headers: new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
    body: json === undefined ? { kind: "none" } : { kind: "json", value: json },
    origin: "http://127.0.0.1:4010",
    ...rest,
  };
}

interface RequestParts {
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: Json;
}

export function mockOf(api: Api, settings: Partial<MockSettings> = {}): Mock {
  return createMock(api, { startMs, ...settings });
}

/** Receives a request and ends it at once. */
export function ask(mock: Mock, request: MockRequest | string, atMs = 0): MockAnswer {
  const parsed = typeof request === "string" ? requestOf(request) : request;
  const { answer, release } = mock.receive(parsed, startMs + atMs);
  release();
  return answer;
}

export function header(answer: MockAnswer, name: string): string | undefined {
  return answer.headers.find(([own]) => own.toLowerCase() === name.toLowerCase())?.[1];
}

export function json(answer: MockAnswer): unknown {
  return JSON.parse(String(answer.body));
}
