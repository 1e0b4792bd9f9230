import type { ArgumentName, BatchPolicy } from "../../templates/runtime/policy.js";
import { answerSchemas, requestSchemas } from "./body-schemas.js";
import { namedOperation, type OperationContext, pointerAt, requireMembers } from "./operation-context.js";
import { argumentAt, resolveArgument } from "./resolve-argument.js";
import { durationMsAt } from "./resolve-duration.js";
import { pointerPattern } from "./schema-parts.js";
import { followPointer, itemSchemas } from "./schema-pointer.js";
import { numberAt, type Setting, settingAt, textAt } from "./setting.js";
import type { SpecOperation } from "./spec-operation.js";

/** How reads of single items join in one request; undefined where it is absent or wrong, which is reported. */
export function resolveBatch(batch: Setting | undefined, context: OperationContext): BatchPolicy | undefined {
  const { operation, report } = context;
  if (batch === undefined || batch.kind !== "map") return undefined;
  const needed = ["operation", "key", "into", "maxSize", "out", "match"];
  const isWhole = requireMembers(batch, needed, { title: `batch of ${operation.id}`, report });
  const target = targetOf(batch, context);
  const key = argumentAt(batch, "key", { operation, report });
  const waitMs = durationMsAt(batch, "wait", { report });
  const into = target === undefined ? undefined : resolveInto(batch, target, context);
  const answer = target === undefined ? undefined : resolveAnswer(batch, target, context);
  const maxSize = numberAt(batch, "maxSize");
  if (!isWhole || target === undefined || key === undefined || into === undefined) return undefined;
  if (answer === undefined || maxSize === undefined) return undefined;
  return {
    operation: target.id,
    key,
    into,
    maxSize,
    ...(waitMs === undefined ? {} : { waitMs }),
    ...answer,
    missing: textAt(batch, "missing") === "null" ? "null" : "not-found",
  };
}

function targetOf(batch: Setting, context: OperationContext): SpecOperation | undefined {
  const { operation, report } = context;
  if (!operation.isRead)
    report.error({
      code: "batch-on-write",
      pointer: batch.pointer,
      message: `${operation.id} is a ${operation.method}; only reads can be joined.`,
      hint: "Remove batch here; call the batch operation itself.",
    });
  const named = settingAt(batch, "operation");
  const id = textAt(named);
  if (named === undefined || id === undefined) return undefined;
  if (id !== operation.id) return namedOperation(named, id, context);
  report.error({
    code: "batch-self",
    pointer: named.pointer,
    message: `${operation.id} names itself as its batch request.`,
    hint: "Name the operation that takes several keys.",
  });
  return undefined;
}

/** A pointer into the request body of the batch operation, or a parameter of it. */
function resolveInto(
  batch: Setting,
  target: SpecOperation,
  context: OperationContext,
): string | ArgumentName | undefined {
  const { root, report } = context;
  const setting = settingAt(batch, "into");
  const text = textAt(setting);
  if (setting === undefined || text === undefined) return undefined;
  if (!new RegExp(pointerPattern).test(text))
    return resolveArgument(text, { operation: target, setting, report });
  const schemas = requestSchemas(root, target) ?? [false];
  return pointerAt(batch, "into", {
    root,
    schemas,
    report,
    body: `the request body of ${target.id}`,
    isArray: true,
  });
}

function resolveAnswer(
  batch: Setting,
  target: SpecOperation,
  { root, report }: OperationContext,
): Pick<BatchPolicy, "out" | "match"> | undefined {
  const schemas = answerSchemas(root, target);
  const body = `the answer of ${target.id}`;
  const out = pointerAt(batch, "out", { root, schemas, body, report, isArray: true });
  if (out === undefined) return undefined;
  const list = followPointer(root, schemas, out);
  const items = list.found ? (itemSchemas(root, list.schemas) ?? []) : [];
  const match = pointerAt(batch, "match", { root, schemas: items, body: `an item of ${body}`, report });
  return match === undefined ? undefined : { out, match };
}
