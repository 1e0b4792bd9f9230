import type { Diagnostic, Place } from "../diagnostic.js";
import { pointer } from "../json.js";
import { compileSchema, type SchemaCheck, type Violation } from "../policy/compile-schema.js";
import { type Subject, structureProblem } from "../policy/structure-problem.js";
import type { ClientConfig } from "./config.js";
import { clientSchema, configSchema } from "./config-schema.js";

const subject: Subject = { name: "the configuration", docs: "docs/config.md" };

let compiled: SchemaCheck | undefined;

/** Every problem of a configuration by itself: its structure, and what its clients have in common. */
export function checkConfig(value: unknown, place: (pointer: string) => Place): Diagnostic[] {
  const problems = firstAtEachPlace(violationsOf(value)).map(({ pointer: at, error }) => ({
    at,
    ...structureProblem(error, subject),
  }));
  const found = problems.length > 0 || !Array.isArray(value) ? problems : sharedOutputs(value);
  return found.map(({ at, ...problem }) => ({ severity: "error", ...problem, ...place(at), pointer: at }));
}

function violationsOf(value: unknown): Violation[] {
  const isEmptyList = Array.isArray(value) && value.length === 0;
  if (typeof value !== "object" || value === null || isEmptyList) return compileSchema(configSchema)(value);
  compiled ??= compileSchema(clientSchema);
  const check = compiled;
  if (!Array.isArray(value)) return check(value);
  return value.flatMap((client: unknown, index) =>
    check(client).map((violation) => ({ ...violation, pointer: pointer(index) + violation.pointer })),
  );
}

/** A value of a wrong type has other faults too, which say nothing new. */
function firstAtEachPlace(violations: readonly Violation[]): Violation[] {
  const first = new Map<string, Violation>();
  for (const violation of violations)
    if (!first.has(violation.pointer)) first.set(violation.pointer, violation);
  return [...first.values()];
}

/** Clients that would write over each other. */
function sharedOutputs(clients: readonly ClientConfig[]) {
  const first = new Map<string, number>();
  return clients.flatMap(({ output }, index) => {
    if (output === undefined) return [];
    const folder = output.replace(/^(?:\.\/)+|\/+$/g, "");
    const earlier = first.get(folder);
    if (earlier === undefined) {
      first.set(folder, index);
      return [];
    }
    return [
      {
        at: pointer(index, "output"),
        code: "shared-output",
        message: `Client ${index + 1} has the output directory of client ${earlier + 1}.`,
        hint: "Give each a directory of its own.",
      },
    ];
  });
}
