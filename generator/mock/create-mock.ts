import type { Api, Operation } from "../ir/api.js";
import { type Admission, admit, type Counter, unrouted } from "./admit.js";
import { declaredError } from "./answers/declared-error.js";
import { answerPlanner } from "./answers/plan-answer.js";
import { createSampler, type Sampler } from "./answers/sampler.js";
import { authenticate } from "./authenticate.js";
import { openLimitBook } from "./limits/limit-book.js";
import { resolveLimits } from "./limits/resolve-limits.js";
import type { HeaderField, MockAnswer, MockRequest } from "./message.js";
import type { MockOptions } from "./mock-options.js";
import { type MockReport, openReportBook } from "./report.js";
import { buildRouter } from "./route.js";

/** A mock without a network: requests in, answers out, in whatever time the caller says it is. */
export interface Mock {
  /** Counts a request at this moment (server milliseconds since the epoch, never going back) and answers it. */
  receive(request: MockRequest, nowMs: number): Admission;
  report(): MockReport;
}

/** What a mock is made with. */
export interface MockSettings extends MockOptions {
  /** Server milliseconds since the Unix epoch at which nothing has happened yet. */
  readonly startMs: number;
  /** @default one of its own */
  readonly sampler?: Sampler;
}

/**
 * Builds a mock that enforces what the document declares.
 *
 * @throws {DiagnosticError} a tier or limit the document does not have, or a quota it leaves open
 */
export function createMock(api: Api, settings: MockSettings): Mock {
  const { startMs, sampler = createSampler(api.root), jobPolls = 2, jobMs, credentials } = settings;
  const counter: Counter = {
    api,
    sampler,
    book: openLimitBook(resolveLimits(api.policy, settings)),
    plan: answerPlanner(api, { sampler, startMs, jobs: { polls: jobPolls, jobMs } }),
  };
  const router = buildRouter(api);
  const seen = openReportBook();
  const accepted = credentials === undefined ? undefined : new Set(credentials);
  const gate = { schemes: api.securitySchemes, accepted };

  return {
    receive(request, nowMs) {
      const route = router(request.method, request.path, request.query);
      const operation = route.kind === "found" ? route.operation : undefined;
      const { kind, credential } = authenticate(operation?.security ?? [], request, gate);
      // Without a credential nobody can be charged for a path that does not exist.
      const isStranger = operation === undefined && credential === undefined && gate.schemes.length > 0;
      const admission =
        kind === "denied" && operation !== undefined
          ? uncharged(unauthorized(operation, counter))
          : isStranger
            ? uncharged(unrouted(route, request))
            : admit(counter, { route, request, credential, nowMs });
      seen.record({
        atMs: nowMs - startMs,
        operation: operation?.id ?? "",
        credential,
        status: admission.answer.status,
        isRejected: admission.isRejected,
      });
      return admission;
    },
    report: seen.report,
  };
}

function uncharged(answer: MockAnswer): Admission {
  return { answer, release: () => {}, isRejected: false };
}

/** The declared 401 with the challenge that RFC 9110 §15.5.2 asks for. */
function unauthorized(operation: Operation, { api, sampler }: Counter): MockAnswer {
  const message = "Expected a credential that is accepted, got none.";
  const answer = declaredError(operation, { status: 401, code: "unauthorized", message }, sampler);
  const isBasic = api.securitySchemes.some(({ kind }) => kind === "basic");
  const challenge: HeaderField = ["www-authenticate", isBasic ? 'Basic realm="mock"' : "Bearer"];
  return { ...answer, headers: [...answer.headers, challenge] };
}
