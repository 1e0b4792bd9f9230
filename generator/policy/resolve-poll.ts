import type { PollPolicy } from "../../templates/runtime/policy.js";
import type { Json } from "../json.js";
import { nameHint, quoted } from "../nearest-name.js";
import { answerSchemas } from "./body-schemas.js";
import { checkPointer } from "./check-pointer.js";
import { namedOperation, type OperationContext, pointerAt, requireMembers } from "./operation-context.js";
import { resolveArgument } from "./resolve-argument.js";
import { durationMsAt } from "./resolve-duration.js";
import { enumerated, followPointer } from "./schema-pointer.js";
import { hasFault, numberAt, type Setting, scalarsAt, settingAt, settingsOf, textAt } from "./setting.js";
import { findParameter, type SpecOperation } from "./spec-operation.js";

/** How a job is followed to its end; undefined where it is absent or wrong, which is reported. */
export function resolvePoll(poll: Setting | undefined, context: OperationContext): PollPolicy | undefined {
  const { root, operation, report } = context;
  if (poll === undefined || poll.kind !== "map") return undefined;
  const needed = ["poll", "status", "pending", "success"];
  const isWhole = requireMembers(poll, needed, { title: `async of ${operation.id}`, report });
  const target = targetOf(poll, context);
  const timing = resolveTiming(poll, context);
  if (target === undefined) return undefined;
  const schemas = answerSchemas(root, target);
  const into = { root, schemas, report, body: `the answer of ${target.id}` };
  const status = pointerAt(poll, "status", into);
  const result = pointerAt(poll, "result", into);
  const args = resolveWith(poll, target, context);
  const statuses = resolveStatuses(poll, context, status === undefined ? undefined : { schemas, status });
  if (!isWhole || status === undefined) return undefined;
  return {
    operation: target.id,
    with: args,
    status,
    ...statuses,
    ...(result === undefined ? {} : { result }),
    ...timing,
  };
}

function targetOf(poll: Setting, context: OperationContext): SpecOperation | undefined {
  const named = settingAt(poll, "poll");
  const id = textAt(named);
  if (named === undefined || id === undefined) return undefined;
  if (id !== context.operation.id) return namedOperation(named, id, context);
  context.report.error({
    code: "poll-self",
    pointer: named.pointer,
    message: `${id} names itself as its status request.`,
    hint: "Name the operation that tells how the job is going.",
  });
  return undefined;
}

function resolveWith(poll: Setting, target: SpecOperation, context: OperationContext): PollPolicy["with"] {
  const { root, operation, report } = context;
  const schemas = answerSchemas(root, operation);
  const found = settingsOf(settingAt(poll, "with")).flatMap(([name, setting]) => {
    const from = textAt(setting) ?? "";
    const argument = resolveArgument(name, { operation: target, setting, report });
    const body = `the answer of ${operation.id}`;
    const isThere = checkPointer({ root, schemas, pointer: from, setting, report, body });
    return argument === undefined || !isThere ? [] : [{ argument, from }];
  });
  const lacking = target.parameters.filter(
    (parameter) =>
      parameter.isRequired &&
      !found.some(({ argument }) => argument.in === parameter.in && argument.name === parameter.name) &&
      findParameter(operation, parameter) === undefined,
  );
  if (lacking.length > 0 && !hasFault(settingAt(poll, "with")))
    report.warning({
      code: "uncovered-argument",
      pointer: poll.pointer,
      message: `${target.id} needs ${lacking.map((item) => quoted(`${item.in}.${item.name}`)).join(", ")}, which async.with does not give.`,
      hint: `Write "with: { ${lacking[0]?.in}.${lacking[0]?.name}: /id }": a pointer into the answer of ${operation.id}.`,
    });
  return found;
}

function resolveStatuses(
  poll: Setting,
  { root, report }: OperationContext,
  answer: { readonly schemas: readonly Json[]; readonly status: string } | undefined,
): Pick<PollPolicy, "pending" | "success" | "failure"> {
  const target = answer === undefined ? undefined : followPointer(root, answer.schemas, answer.status);
  const known = target?.found === true ? enumerated(root, target.schemas) : undefined;
  const seen = new Map<string, string>();
  const read = (name: "pending" | "success" | "failure"): string[] =>
    scalarsAt(poll, name).map(({ value, pointer }) => {
      const status = String(value);
      const other = seen.get(status);
      if (other !== undefined)
        report.error({
          code: "overlapping-statuses",
          pointer,
          message: `The status ${quoted(status)} is both ${other} and ${name}.`,
          hint: "Keep it in one of the lists.",
        });
      if (known !== undefined && !known.has(status))
        report.warning({
          code: "unknown-status",
          pointer,
          message: `The status ${quoted(status)} is none that the document enumerates.`,
          hint: nameHint(
            status,
            [...known].filter((item) => typeof item === "string"),
            "statuses",
          ),
        });
      seen.set(status, name);
      return status;
    });
  return { pending: read("pending"), success: read("success"), failure: read("failure") };
}

function resolveTiming(
  poll: Setting,
  { report }: OperationContext,
): Pick<PollPolicy, "intervalMs" | "factor" | "maxMs" | "timeoutMs"> {
  const intervalMs = durationMsAt(poll, "interval", { report, minMs: 1 }) ?? 1_000;
  return {
    intervalMs,
    factor: numberAt(poll, "factor") ?? 2,
    maxMs: Math.max(durationMsAt(poll, "max", { report, minMs: 1 }) ?? 30_000, intervalMs),
    timeoutMs: durationMsAt(poll, "timeout", { report, minMs: 1 }) ?? 900_000,
  };
}
