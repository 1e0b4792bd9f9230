import { asArray, type Json, type JsonObject, member, pointer } from "../../json.js";
import type { ComposedDocument, Finding } from "../document-problem.js";
import { followReferences, listOperations, type OperationEntry } from "../list-operations.js";
import { formKind, mediaTypes } from "./media-types.js";

interface Listed {
  readonly value: Json | undefined;
  readonly name: Json | undefined;
  readonly place: Json | undefined;
  readonly at: string;
}

/**
 * Checks that no request has two bodies, or a body and a form, and that one with a file can travel as a form
 * (Swagger 2.0, "Parameter Object").
 */
export function checkBodyParameters({ root }: ComposedDocument): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const entry of listOperations(root)) {
    const [section, path] = entry.location;
    const shared = bodyParameters(root, entry.pathItem, pointer(section, path));
    const own = bodyParameters(root, entry.operation, pointer(...entry.location));
    const lists = [checkList(shared), checkList(own)].flat();
    const found = [...lists, ...(lists.length > 0 ? [] : checkTogether(shared, own))];
    findings.push(...found, ...checkFiles(root, entry, [...shared, ...own]));
  }
  // A fault of a path item is that of each of its operations.
  return findings.filter(({ code, pointer: at }) => {
    const key = `${code} ${at}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function bodyParameters(root: JsonObject, holder: JsonObject, at: string): Listed[] {
  return asArray(holder.parameters).flatMap((item, index) => {
    const value = followReferences(root, item);
    const place = member(value, "in");
    if (place !== "body" && place !== "formData") return [];
    return [{ value, place, name: member(value, "name"), at: at + pointer("parameters", index) }];
  });
}

/** What one list must not hold. */
function checkList(list: readonly Listed[]): Finding[] {
  const bodies = list.filter(({ place }) => place === "body");
  const form = list.filter(({ place }) => place === "formData");
  const [, second] = bodies;
  if (second !== undefined) return [twoBodies(second)];
  const [body] = bodies;
  if (body !== undefined && form.length > 0) return [bodyAndForm(body)];
  const names = new Set<Json | undefined>();
  for (const { name, at } of form) {
    if (names.has(name)) {
      const message = `The form field ${JSON.stringify(name)} is in this list twice.`;
      return [{ code: "duplicate-parameter", message, pointer: at }];
    }
    names.add(name);
  }
  return [];
}

/** An operation's body takes the place of its path's only under the same name. */
function checkTogether(shared: readonly Listed[], own: readonly Listed[]): Finding[] {
  const kept = shared.filter(
    ({ name, place }) => !own.some((one) => one.name === name && one.place === place),
  );
  const [mine] = own;
  const [theirs] = kept;
  if (mine === undefined || theirs === undefined) return [];
  if (mine.place === "body" && theirs.place === "body") return [twoBodies(mine)];
  return mine.place === theirs.place ? [] : [bodyAndForm(mine)];
}

function twoBodies({ at }: Listed): Finding {
  const message = "A request has one body, and this is its second body parameter.";
  return { code: "duplicate-body", message, hint: "Make them one object.", pointer: at };
}

function bodyAndForm({ at }: Listed): Finding {
  const message = "A request has either a body parameter or form fields, not both.";
  return {
    code: "body-and-form",
    message,
    hint: "Make all of them `formData`, or members of the body.",
    pointer: at,
  };
}

function checkFiles(root: JsonObject, { operation }: OperationEntry, list: readonly Listed[]): Finding[] {
  const file = list.find(({ value, place }) => place === "formData" && member(value, "type") === "file");
  if (file === undefined) return [];
  const consumes = mediaTypes(operation.consumes, root.consumes);
  if (consumes?.some((type) => formKind(type) !== undefined)) return [];
  const hint = "Write `consumes: [multipart/form-data]`.";
  if (consumes !== undefined && operation.consumes !== undefined) {
    const message = `A file travels in a form, and \`consumes\` names only ${consumes.slice(0, 5).join(", ")}.`;
    return [{ code: "invalid-consumes", message, hint, pointer: file.at }];
  }
  const message =
    "A file travels in a form, which `consumes` does not name; it is sent as multipart/form-data.";
  return [{ severity: "warning", code: "missing-consumes", message, hint, pointer: file.at }];
}
