import type { Operation } from "../../generator/ir/api.js";
import { loadApi } from "../../generator/load-api.js";
import { adaptPath } from "./adapt-document.js";
import { differences } from "./differences.js";
import { type JudgeServer, startJudgeServer, type Verdict } from "./judge-server.js";
import { loadSdk, methodOf } from "./load-sdk.js";
import { type Sampling, sampleArguments } from "./sample-arguments.js";
import type { SampleKind } from "./sample-value.js";
import { schemaJudge } from "./schema-judge.js";
import { sliceDocument } from "./slice-document.js";
import type { Subject } from "./subjects.js";

/** A request that breaks the document, or a call that came to none. */
export interface Finding {
  readonly operation: string;
  readonly reasons: readonly string[];
  readonly url: string;
  readonly args: unknown;
}

/** What came of driving an API. */
export interface Driven {
  readonly operations: number;
  readonly requests: number;
  readonly findings: readonly Finding[];
  /** Operations that no valid arguments are known for, and which. */
  readonly unsampled: readonly string[];
}

interface Drive {
  readonly subject: Subject;
  /** The document. */
  readonly input: string;
  /** For the SDK. */
  readonly folder: string;
  /** Which operations. @default all */
  readonly picks?: ((operation: Operation, index: number) => boolean) | undefined;
}

/** The ways every operation is called. */
export const sampleKinds: readonly SampleKind[] = [
  { members: "required", branch: 0, text: "plain" },
  { members: "all", branch: 0, text: "plain" },
  { members: "all", branch: 1, text: "awkward" },
  { members: "all", branch: 2, text: "awkward" },
];

/** Calls operations of a document's SDK, each in several ways, and has every request judged by the document. */
export async function driveApi({ subject, input, folder, picks = () => true }: Drive): Promise<Driven> {
  const sdk = await loadSdk(input, folder);
  const api = await loadApi(input);
  const server = await startJudgeServer();
  const client = sdk.client({
    ...subject.credentials,
    baseUrl: server.url,
    retry: false,
    throttle: false,
    cache: false,
  });
  const calls = new Map(sdk.operations.map(({ id, call }) => [id, call]));
  const picked = api.operations.filter(picks);
  const results: DrivenOperation[] = [];
  try {
    for (const operations of batches(picked)) {
      const { document, described } = sliceDocument(api.root, operations);
      const judge = schemaJudge(document);
      server.expect(document, operations.some(isForm));
      for (const [index, operation] of operations.entries()) {
        const method = methodOf(client, calls.get(operation.id) ?? operation.id);
        const one = described[index];
        if (one !== undefined)
          results.push(await driveOperation({ document, described: one, operation, judge, server, method }));
      }
    }
  } finally {
    await server.close();
  }
  return {
    operations: picked.length,
    requests: results.reduce((sum, { requests }) => sum + requests, 0),
    findings: results.flatMap(({ findings }) => findings),
    unsampled: results.flatMap(({ unsampled }) => unsampled),
  };
}

interface DrivenOperation {
  readonly requests: number;
  readonly findings: readonly Finding[];
  readonly unsampled: readonly string[];
}

interface OneOperation extends Sampling {
  readonly server: JudgeServer;
  readonly method: (args: object, options?: object) => PromiseLike<unknown>;
}

/** Operations in groups that one document can describe to the validator. */
function batches(operations: readonly Operation[]): Operation[][] {
  const groups: Operation[][] = [];
  for (const operation of operations) {
    const group = groups.find(
      (one) => one.length < batchSize && one.every((other) => fitTogether(operation, other)),
    );
    if (group === undefined) groups.push([operation]);
    else group.push(operation);
  }
  return groups;
}

const batchSize = 40;

/** Operations with forms are judged by themselves, and so are two templates for one path. */
function fitTogether(one: Operation, other: Operation): boolean {
  return isForm(one) === isForm(other) && (one.path === other.path || shape(one.path) !== shape(other.path));
}

function isForm({ body }: Operation): boolean {
  return body?.kind === "form" || body?.kind === "multipart";
}

function shape(path: string): string {
  return adaptPath(path).replace(/\{[^{}]+\}/g, "{}");
}

async function driveOperation(one: OneOperation): Promise<DrivenOperation> {
  const { operation, server, method } = one;
  const findings: Finding[] = [];
  const unsampled: string[] = [];
  const tried = new Set<string>();
  let requests = 0;
  for (const kind of sampleKinds) {
    const { args, unknown } = sampleArguments(one, kind);
    if (unknown.length > 0) {
      unsampled.push(`${operation.id}: ${unknown.join(", ")}`);
      continue;
    }
    const shown = JSON.stringify(args);
    if (tried.has(shown)) continue;
    tried.add(shown);
    const { verdicts, error } = await call(server, method, args);
    requests += verdicts.length;
    const reasons = judged({ operation, args, verdicts, error });
    if (reasons.length > 0)
      findings.push({ operation: operation.id, reasons, url: verdicts[0]?.url ?? "not sent", args });
  }
  return { requests, findings, unsampled };
}

interface Called {
  readonly operation: Operation;
  readonly args: Readonly<Record<string, unknown>>;
}

interface Outcome {
  readonly verdicts: readonly Verdict[];
  readonly error: unknown;
}

async function call(server: JudgeServer, method: OneOperation["method"], args: object): Promise<Outcome> {
  let error: unknown;
  try {
    await method(args);
  } catch (thrown) {
    error = thrown;
  }
  return { verdicts: server.take(), error };
}

/** One call is one request; what it breaks, and where it does not say what the caller said. */
function judged({ operation, args, verdicts, error }: Called & Outcome): string[] {
  const [verdict, ...more] = verdicts;
  if (verdict === undefined)
    return [`nothing was sent: ${error instanceof Error ? error.message : String(error)}`];
  if (more.length > 0) return [`${verdicts.length} requests were sent`];
  const route = `${operation.method} ${adaptPath(operation.path)}`;
  if (verdict.route !== undefined && verdict.route !== route) return [`arrived as ${verdict.route}`];
  return verdict.breaks.length > 0 ? [...verdict.breaks] : differences(operation, args, verdict);
}
