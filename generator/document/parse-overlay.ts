import { type Diagnostic, DiagnosticError } from "../diagnostic.js";
import { isObject, type Json, type JsonObject, member, pointer } from "../json.js";
import { nearestName } from "../nearest-name.js";
import { compileJsonPath } from "./json-path.js";
import type { Source } from "./source.js";

/** A checked Overlay document (Overlay Specification 1.0 and 1.1). */
export interface Overlay {
  readonly source: Source;
  readonly actions: readonly OverlayAction[];
}

/** One Action Object. */
export interface OverlayAction {
  /** JSON pointer of the action in its overlay. */
  readonly pointer: string;
  readonly target: string;
  readonly update: Json | undefined;
  readonly copy: string | undefined;
  readonly remove: boolean;
}

/**
 * Checks an Overlay document.
 * @throws DiagnosticError (`not-an-overlay`, `unsupported-version`, `invalid-overlay`) with every problem found.
 */
export function parseOverlay(source: Source): Overlay {
  const check = new OverlayCheck(source);
  const actions = check.overlay(source.value);
  if (check.diagnostics.length > 0) throw new DiagnosticError(check.diagnostics);
  return { source, actions };
}

class OverlayCheck {
  readonly diagnostics: Diagnostic[] = [];
  readonly #source: Source;

  constructor(source: Source) {
    this.#source = source;
  }

  overlay(value: Json): OverlayAction[] {
    const { overlay: version } = isObject(value) ? value : {};
    if (!isObject(value) || version === undefined) {
      this.#fail("", "This is no Overlay document: it has no member `overlay`.", {
        code: "not-an-overlay",
        hint: 'An overlay begins with `overlay: 1.1.0`; see the OpenAPI Initiative\'s "Overlay Specification".',
      });
      return [];
    }
    if (typeof version !== "string" || !/^1\.[01]\.\d+$/.test(version)) {
      this.#fail("/overlay", `Expected an Overlay version 1.0.x or 1.1.x, got ${JSON.stringify(version)}.`, {
        code: "unsupported-version",
      });
    }
    this.#members(value, "", { overlay: "any", info: "object", extends: "string", actions: "array" });
    this.#info(value.info);
    const hasCopy = typeof version === "string" && !version.startsWith("1.0.");
    return this.#actions(value.actions, hasCopy);
  }

  #info(info: Json | undefined): void {
    if (info === undefined) this.#fail("", "An Overlay needs an `info` with `title` and `version`.");
    if (!isObject(info)) return;
    this.#members(info, "/info", { title: "string", version: "string", description: "string" });
    for (const name of ["title", "version"]) {
      if (member(info, name) === undefined) this.#fail("/info", `The Overlay's info needs a \`${name}\`.`);
    }
  }

  #actions(actions: Json | undefined, hasCopy: boolean): OverlayAction[] {
    if (!Array.isArray(actions) || actions.length === 0) {
      if (actions === undefined) this.#fail("", "An Overlay needs `actions`, a list of at least one.");
      else if (Array.isArray(actions)) this.#fail("/actions", "Expected at least one action, got none.");
      return [];
    }
    const seen = new Map<string, number>();
    return actions.flatMap((action, index) => {
      const at = pointer("actions", index);
      if (!isObject(action)) {
        this.#fail(at, `Expected an action to be an object, got ${JSON.stringify(action)}.`);
        return [];
      }
      const text = JSON.stringify(action);
      const first = seen.get(text);
      if (first !== undefined) this.#fail(at, `This action is the same as action ${first + 1}.`);
      else seen.set(text, index);
      return this.#action(action, at, hasCopy);
    });
  }

  #action(action: JsonObject, at: string, hasCopy: boolean): OverlayAction[] {
    const copyType = hasCopy ? ({ copy: "string" } as const) : {};
    const types = {
      target: "string",
      description: "string",
      update: "any",
      remove: "boolean",
      ...copyType,
    } as const;
    this.#members(action, at, types);
    const { target, update, copy, remove } = action;
    if (target === undefined) this.#fail(at, "An action needs a `target`, a JSONPath.");
    this.#query(target, `${at}/target`);
    if (hasCopy) this.#query(copy, `${at}/copy`);
    if (typeof target !== "string") return [];
    const copyQuery = hasCopy && typeof copy === "string" ? copy : undefined;
    return [{ pointer: at, target, update, copy: copyQuery, remove: remove === true }];
  }

  #query(query: Json | undefined, at: string): void {
    if (typeof query !== "string") return;
    const compiled = compileJsonPath(query);
    if (compiled.ok) return;
    this.#fail(at, `Expected a JSONPath (RFC 9535), got "${query}": ${compiled.message}.`, {
      hint: "A JSONPath begins with `$`, as in $.paths['/pets'].get.",
    });
  }

  #members(value: JsonObject, at: string, types: Readonly<Record<string, MemberType>>): void {
    for (const [key, item] of Object.entries(value)) {
      const type = Object.hasOwn(types, key) ? types[key] : undefined;
      if (type === undefined) {
        if (!key.startsWith("x-")) this.#unknown(key, at, types);
      } else if (!isOfType(item, type)) {
        this.#fail(
          at + pointer(key),
          `Expected \`${key}\` to be of type ${type}, got ${JSON.stringify(item)?.slice(0, 80)}.`,
        );
      }
    }
  }

  #unknown(key: string, at: string, types: Readonly<Record<string, MemberType>>): void {
    const near = nearestName(key, Object.keys(types));
    const hint =
      near === undefined
        ? `Known are ${Object.keys(types).join(", ")}, and names that begin with x-.`
        : `Did you mean \`${near}\`?`;
    this.#fail(at + pointer(key), `An Overlay has no member \`${key}\` here.`, { hint });
  }

  #fail(at: string, message: string, more: { readonly code?: string; readonly hint?: string } = {}): void {
    const { code = "invalid-overlay", hint } = more;
    const place = this.#source.place(at);
    this.diagnostics.push({
      severity: "error",
      code,
      message,
      ...place,
      ...(hint === undefined ? {} : { hint }),
    });
  }
}

type MemberType = "any" | "string" | "boolean" | "object" | "array";

function isOfType(value: Json | undefined, type: MemberType): boolean {
  switch (type) {
    case "any":
      return true;
    case "object":
      return isObject(value);
    case "array":
      return Array.isArray(value);
    case "string":
    case "boolean":
      return typeof value === type;
  }
}
