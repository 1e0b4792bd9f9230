import type { Call } from "../../../templates/runtime/call.js";
import type { Operation } from "../../../templates/runtime/operation.js";

/** What calls are like; one is drawn for each. */
export interface CallMix {
  /** Priorities, each as likely. */
  readonly priorities: readonly number[];
  /** Units that calls cost, each as likely. */
  readonly units: readonly number[];
  /** Share of the calls that their callers abort, in the queue or under way. */
  readonly aborts: number;
  /** Share that the server answers with 304, which it does not charge. */
  readonly notModified: number;
}

/** Calls of one unit and no priority that nobody aborts. */
export const plainMix: CallMix = { priorities: [0], units: [1], aborts: 0, notModified: 0 };

/** A kind of call: all of one kind share a `Call`, since the limiter looks at nothing else of it. */
export interface CallKind {
  readonly call: Call;
  readonly priority: number;
  readonly units: number;
  /** Shared by all kinds of one priority, among which order is kept. */
  readonly line: Line;
}

/** Calls of one priority. */
export interface Line {
  /** The greatest number of a call that was let go, and when that was. */
  lastLetGo: number;
  atMs: number;
}

/** Makes every kind of call of a mix. */
export function callKinds({ priorities, units }: CallMix): readonly CallKind[] {
  const operations = new Map(units.map((cost) => [cost, operationOf(cost)]));
  return priorities.flatMap((priority) => {
    const line: Line = { lastLetGo: -1, atMs: 0 };
    return [...operations].map(([cost, operation]) => {
      return { call: callOf(operation, priority), priority, units: cost, line };
    });
  });
}

function operationOf(units: number): Operation {
  return { id: `spend${units}`, method: "GET", path: "/things", spends: { key: units } };
}

function callOf(operation: Operation, priority: number): Call {
  return {
    operation,
    args: {},
    options: priority === 0 ? {} : { throttle: { priority } },
    url: new URL("https://api.test/things"),
    headers: new Headers(),
    body: undefined,
    credential: { id: "one", apply: () => undefined },
  };
}
