import type { Cost, Profile, WindowName } from "../../templates/runtime/policy.js";
import type { Api, Operation } from "../ir/api.js";
import type { PlanAnswer } from "./answers/plan-answer.js";
import { refuse } from "./answers/refusal.js";
import type { Sampler } from "./answers/sampler.js";
import { damageHeaders } from "./headers/damage.js";
import { limitHeaders } from "./headers/limit-headers.js";
import type { LimitBook } from "./limits/limit-book.js";
import type { Subject } from "./limits/scope-value.js";
import { type HeaderField, jsonBody, type MockAnswer, type MockRequest, problem } from "./message.js";
import type { Route } from "./route.js";

/** A request whose credential was accepted. */
export interface Errand {
  readonly route: Route;
  readonly request: MockRequest;
  readonly credential: string | undefined;
  readonly nowMs: number;
}

/** What admission is decided by. */
export interface Counter {
  readonly api: Api;
  readonly book: LimitBook;
  readonly plan: PlanAnswer;
  readonly sampler: Sampler;
}

/** An answer, and what is to be called when it has been sent: until then the request counts as in flight. */
export interface Admission {
  readonly answer: MockAnswer;
  readonly release: () => void;
  /** Whether it was refused for a limit's sake. */
  readonly isRejected: boolean;
}

/**
 * Decides on the answer first, then charges what such an answer counts, then lets it happen: an answer that counts
 * nothing passes an exhausted limit, and a refused request neither spends nor changes anything.
 */
export function admit(counter: Counter, errand: Errand): Admission {
  const { api, book, plan, sampler } = counter;
  const { route, request, credential, nowMs } = errand;
  const { operation, spends, profile } = terms(api, route);
  const answer = route.kind === "found" ? plan({ ...route, request, nowMs }) : unrouted(route, request);
  const subject: Subject = {
    credential,
    operationId: operation?.id ?? "",
    headers: request.headers,
    pathValues: route.kind === "found" ? route.pathValues : new Map(),
  };
  const verdict = book.charge({ spends, status: answer.status, body: jsonBody(request), subject, nowMs });
  if (verdict.kind === "refused") {
    const refusal = refuse({ operation, profile, waitMs: verdict.waitMs, nowMs, sampler });
    return {
      answer: withLimitHeaders(refusal, { counter, errand, subject }),
      release: () => {},
      isRejected: true,
    };
  }
  answer.commit?.();
  return {
    answer: withLimitHeaders(answer, { counter, errand, subject }),
    release: verdict.release,
    isRejected: false,
  };
}

/** The answer to a path or method that the document does not have. */
export function unrouted(
  route: Route,
  { method, path }: MockRequest,
): MockAnswer & { readonly commit?: () => void } {
  if (route.kind !== "wrong-method") return problem(404, "unknown_path", `The document has no path ${path}.`);
  const allow = route.allow.join(", ");
  const answer = problem(405, "unknown_method", `Expected ${allow} at ${path}, got ${method}.`);
  return { ...answer, headers: [...answer.headers, ["allow", allow]] };
}

interface Terms {
  readonly operation: Operation | undefined;
  readonly spends: Readonly<Record<string, Cost>>;
  readonly profile: Profile | undefined;
}

/** Paths the document does not have spend what `client.fetch` spends. */
function terms(api: Api, route: Route): Terms {
  const operation = route.kind === "found" ? route.operation : undefined;
  const name = operation?.policy.profile ?? "default";
  const { profiles, apply } = api.policy;
  const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  return { operation, spends: operation?.policy.spends ?? apply, profile };
}

interface HeaderContext {
  readonly counter: Counter;
  readonly errand: Errand;
  readonly subject: Subject;
}

function withLimitHeaders(answer: MockAnswer, { counter, errand, subject }: HeaderContext): MockAnswer {
  const { api, book } = counter;
  const { route, request, nowMs } = errand;
  const { spends, profile } = terms(api, route);
  const sets = profile?.headers ?? [];
  const describe = ({ limit, window }: WindowName) =>
    book.windows([limit], subject, nowMs).find((state) => state.window === window);
  const windows = book.windows(Object.keys(spends), subject, nowMs);
  const headers: HeaderField[] = [...answer.headers, ...limitHeaders({ sets, windows, describe, nowMs })];
  const isDamaged = request.fault?.kind === "malformed-headers";
  return {
    status: answer.status,
    headers: isDamaged ? damageHeaders(headers, sets) : headers,
    body: answer.body,
  };
}
