import { asString, member } from "../../json.js";
import type { Source } from "../source.js";

/**
 * The documents that give themselves a URI by `$self`, which references may use in place of where the file lies
 * (OpenAPI 3.2 §4.1.2.2.1). Nothing is fetched for it: what lies beside `$self` is looked for beside the file.
 */
export class SelfUris {
  readonly #byUri = new Map<string, Source>();

  /** Makes a document known by its `$self`. */
  add(source: Source): void {
    const self = selfOf(source);
    if (self !== undefined && !this.#byUri.has(self)) this.#byUri.set(self, source);
  }

  /** The known document that a URI in another one means, if it is the `$self` of one. */
  find(uri: string, from: Source): Source | undefined {
    const base = selfOf(from);
    const known = this.#byUri.get(uri);
    if (known !== undefined || base === undefined || !URL.canParse(uri, base)) return known;
    return this.#byUri.get(new URL(uri, base).href);
  }

  /** The URI relative to the file of the document, where it lies below the folder of its `$self`; else as it is. */
  relative(uri: string, from: Source): string {
    const self = selfOf(from);
    if (self === undefined || !URL.canParse(self) || !URL.canParse(uri)) return uri;
    const folder = new URL(".", self).href;
    const { href } = new URL(uri);
    return href.startsWith(folder) && href.length > folder.length ? `./${href.slice(folder.length)}` : uri;
  }
}

function selfOf({ value }: Source): string | undefined {
  const self = asString(member(value, "$self"))?.replace(/#.*$/s, "");
  if (self === undefined || self === "") return undefined;
  return URL.canParse(self) ? new URL(self).href : self;
}
