import type { ArgumentName } from "../../../templates/runtime/policy.js";
import type { Operation } from "../../ir/api.js";
import type { Json } from "../../json.js";
import type { HeaderField, MockAnswer, MockRequest } from "../message.js";

/** A request that found its operation. */
export interface Visit {
  readonly operation: Operation;
  readonly pathValues: ReadonlyMap<string, string>;
  /** The path without the server's base. */
  readonly resource: string;
  readonly request: MockRequest;
  readonly nowMs: number;
}

/** An answer in the making. */
export interface Draft {
  readonly value: Json | undefined;
  readonly headers: readonly HeaderField[];
  /** What happens once the request is let through. */
  readonly effects: readonly (() => void)[];
}

/** The answer that a request gets if the limits let it through; nothing has happened until `commit`. */
export interface PlannedAnswer extends MockAnswer {
  commit(): void;
}

/** The value of an argument in a request; undefined where it is absent. */
export function argumentValue({ in: place, name }: ArgumentName, visit: Visit): string | undefined {
  switch (place) {
    case "path":
      return visit.pathValues.get(name);
    case "query":
      return visit.request.query.get(name) ?? undefined;
    case "header":
      return visit.request.headers.get(name.toLowerCase());
    case "cookie":
      return undefined;
  }
}
