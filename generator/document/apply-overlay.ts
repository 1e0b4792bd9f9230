import { pointer, resolvePointer } from "../json.js";
import type { Draft } from "./draft.js";
import { compileJsonPath, type Location } from "./json-path.js";
import { incompatible, mergeUpdate, typeOf, type Update } from "./merge-update.js";
import type { Overlay, OverlayAction } from "./parse-overlay.js";
import type { Problem } from "./source.js";

/**
 * Applies an overlay's actions in their order to the draft.
 * @returns errors, and a warning for each action whose target matches nothing.
 */
export function applyOverlay(draft: Draft, overlay: Overlay): Problem[] {
  return overlay.actions.flatMap((action, index) => {
    draft.seal();
    return new ActionRun(draft, overlay, { ...action, number: index + 1 }).run();
  });
}

class ActionRun {
  readonly #draft: Draft;
  readonly #overlay: Overlay;
  readonly #action: OverlayAction & { readonly number: number };

  constructor(draft: Draft, overlay: Overlay, action: OverlayAction & { readonly number: number }) {
    this.#draft = draft;
    this.#overlay = overlay;
    this.#action = action;
  }

  run(): Problem[] {
    const { target, update, copy, remove } = this.#action;
    const selected = this.#select(target, "target");
    if ("code" in selected) return [selected];
    if (selected.length === 0) return [this.#noMatch()];
    if (remove) return this.#remove(selected);
    if (update !== undefined && copy !== undefined) return [this.#ambiguous()];
    if (copy !== undefined) return this.#copy(copy, selected);
    if (update === undefined) return [];
    const { source } = this.#overlay;
    const at = `${this.#action.pointer}/update`;
    return this.#merge(selected, { value: update, originOf: (part) => ({ source, pointer: at + part }) });
  }

  #remove(locations: readonly Location[]): Problem[] {
    if (locations.some((location) => location.length === 0)) {
      return [
        this.#problem("error", "overlay-remove-root", "The whole document cannot be removed.", "target"),
      ];
    }
    for (const location of [...locations].sort(lastFirst)) this.#draft.remove(location);
    return [];
  }

  #copy(query: string, locations: readonly Location[]): Problem[] {
    const selected = this.#select(query, "copy");
    if ("code" in selected) return [selected];
    const [source, ...others] = selected;
    if (source === undefined || others.length > 0) {
      const message = `Expected the copy "${query}" to select one node, but it selects ${selected.length}.`;
      return [this.#problem("error", "overlay-copy-source", message, "copy")];
    }
    const { root, origins } = this.#draft;
    const at = pointer(...source);
    const value = resolvePointer(root, at);
    if (value === undefined) return [];
    return this.#merge(locations, { value, originOf: (part) => origins.trace(root, at + part) });
  }

  #merge(locations: readonly Location[], update: Update): Problem[] {
    const { root } = this.#draft;
    const types = new Set(locations.map((location) => typeOf(resolvePointer(root, pointer(...location)))));
    if (types.size > 1) {
      const message = `The target "${this.#action.target}" selects ${[...types].join("s and ")}s; an action takes one of them.`;
      return [this.#problem("error", "overlay-mixed-targets", message, "target")];
    }
    const problems = locations.flatMap((location) => this.#mergeAt(location, update));
    const seen = new Set<string>();
    return problems.filter(({ origin }) => !seen.has(origin.pointer) && seen.add(origin.pointer));
  }

  #mergeAt(location: Location, update: Update): Problem[] {
    const container = this.#draft.container(location);
    if (container !== undefined) return mergeUpdate(this.#draft, container, update);
    if (typeOf(update.value) !== "primitive") {
      return [incompatible("primitive", update.value, update.originOf(""))];
    }
    const parent = this.#draft.container(location.slice(0, -1));
    const key = location.at(-1);
    if (parent === undefined || key === undefined) return [];
    this.#draft.set(parent, key, { value: update.value, origin: update.originOf("") });
    return [];
  }

  #select(query: string, name: "target" | "copy"): readonly Location[] | Problem {
    const compiled = compileJsonPath(query);
    const selection = compiled.ok ? compiled.select(this.#draft.root) : compiled;
    if (selection.ok) return selection.locations;
    const message = `The JSONPath "${query}" cannot be evaluated: ${selection.message}.`;
    return this.#problem("error", "invalid-overlay", message, name);
  }

  #noMatch(): Problem {
    const { number, target } = this.#action;
    const { shown } = this.#overlay.source.location;
    return this.#problem(
      "warning",
      "overlay-no-match",
      `The target "${target}" of action ${number} in ${shown} matches nothing, so the action does nothing.`,
      "target",
      "Check the target against the document as the actions before this one leave it.",
    );
  }

  #ambiguous(): Problem {
    const message = "An action with both `update` and `copy` has no effect (Overlay 1.1 §4.4.3.1).";
    return this.#problem("warning", "overlay-ambiguous-action", message, "update", "Make it two actions.");
  }

  #problem(severity: Problem["severity"], code: string, message: string, at: string, hint?: string): Problem {
    const origin = { source: this.#overlay.source, pointer: `${this.#action.pointer}/${at}` };
    return { severity, code, message, hint, origin };
  }
}

/** Orders locations so that removing one moves none of those after it: later items and deeper nodes first. */
function lastFirst(left: Location, right: Location): number {
  for (const [index, token] of left.entries()) {
    const other = right[index];
    if (other === undefined) return -1;
    if (token === other) continue;
    if (typeof token === "number" && typeof other === "number") return other - token;
    return String(token) < String(other) ? -1 : 1;
  }
  return right.length > left.length ? 1 : 0;
}
