import { realpath, stat } from "node:fs/promises";
import { dirname, join, relative, resolve, sep } from "node:path";
import { directoryOf, shownUrl } from "./read-source.js";
import { percentDecode } from "./reference-uri.js";
import type { RemoteAccess } from "./remote/remote-access.js";
import type { SourceLocation } from "./source.js";

/** What a root document's references may reach. */
export interface ReferenceBounds {
  /** The root document, as the user named it. */
  readonly root: SourceLocation;
  /** What may be fetched. */
  readonly remote: RemoteAccess;
}

/** A reference's file, or why it is refused. `id` is equal for two references to one file. */
export type LocatedReference =
  | { readonly ok: true; readonly location: SourceLocation; readonly id: string }
  | { readonly ok: false; readonly code: string; readonly message: string; readonly hint: string };

/**
 * Finds the files that references name. They must lie in the root document's directory, links resolved; hosts
 * must be allowed, save that of the root document itself.
 */
export class ReferenceLocator {
  readonly #bounds: ReferenceBounds;
  readonly #rootDirectory: string | undefined;
  readonly #byPath = new Map<string, Promise<FileState>>();
  #realRoot: Promise<string> | undefined;

  constructor(bounds: ReferenceBounds) {
    this.#bounds = bounds;
    this.#rootDirectory = directoryOf(bounds.root);
  }

  /** Finds the file that the URI of a `$ref` in `from` names. */
  async locate(uri: string, from: SourceLocation): Promise<LocatedReference> {
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(uri)?.[1]?.toLowerCase();
    if (scheme !== undefined && scheme !== "http" && scheme !== "https")
      return unsupportedScheme(uri, scheme);
    const isUrl = from.kind === "url" || scheme !== undefined || uri.startsWith("//");
    return isUrl ? this.#locateUrl(uri, from) : this.#locateFile(uri, from);
  }

  #locateUrl(uri: string, from: SourceLocation): LocatedReference {
    const base = from.kind === "url" ? from.url.href : "https://unnamed.invalid";
    if (!URL.canParse(uri, base)) return broken(uri, "it is no URL");
    const url = new URL(uri, base);
    url.hash = "";
    if (this.#bounds.remote.mayRefer(url)) {
      return { ok: true, location: { kind: "url", url, shown: shownUrl(url) }, id: url.href };
    }
    return {
      ok: false,
      code: "remote-ref",
      message: `The $ref "${shownUrl(url)}" leads to ${url.host}, which is not among the allowed hosts.`,
      hint: `If you trust it, allow it with --allow-host ${url.host}, or bring the document here and refer to it by a relative path.`,
    };
  }

  async #locateFile(uri: string, from: SourceLocation): Promise<LocatedReference> {
    const { root } = this.#bounds;
    const rootDirectory = this.#rootDirectory;
    const fromDirectory = directoryOf(from);
    if (rootDirectory === undefined || fromDirectory === undefined) return broken(uri, "it is no URL");
    const path = resolve(fromDirectory, percentDecode(uri.replace(/\?.*$/s, "")));
    const state = this.#byPath.get(path) ?? this.#inspect(path, rootDirectory);
    this.#byPath.set(path, state);
    const { kind, id } = await state;
    switch (kind) {
      case "outside":
        return outside(uri, root);
      case "missing":
        return broken(uri, "there is no such file");
      case "file": {
        const shown = shownPath(root, relative(rootDirectory, path));
        return { ok: true, location: { kind: "file", path, shown }, id };
      }
    }
  }

  async #inspect(path: string, rootDirectory: string): Promise<FileState> {
    try {
      this.#realRoot ??= realpath(rootDirectory);
      const id = await realpath(path);
      if (!isBelow(id, await this.#realRoot)) return { kind: "outside", id };
      return { kind: (await stat(id)).isFile() ? "file" : "missing", id };
    } catch {
      return { kind: isBelow(path, rootDirectory) ? "missing" : "outside", id: path };
    }
  }
}

interface FileState {
  readonly kind: "file" | "missing" | "outside";
  /** The path with links resolved. */
  readonly id: string;
}

function isBelow(path: string, directory: string): boolean {
  return path.startsWith(directory.endsWith(sep) ? directory : directory + sep);
}

function shownPath(root: SourceLocation, path: string): string {
  return root.kind === "file" ? join(dirname(root.shown), path) : path;
}

function outside(uri: string, root: SourceLocation): LocatedReference {
  return {
    ok: false,
    code: "ref-outside-root",
    message: `The $ref "${uri}" leads out of the directory of ${root.shown}.`,
    hint: "Only files beside or below the root document are read. Move the file there, or the root document up.",
  };
}

function broken(uri: string, reason: string): LocatedReference {
  return {
    ok: false,
    code: "broken-ref",
    message: `The $ref "${uri}" cannot be followed: ${reason}.`,
    hint: "Check the path; it is relative to the file that holds the $ref.",
  };
}

function unsupportedScheme(uri: string, scheme: string): LocatedReference {
  return {
    ok: false,
    code: "unsupported-ref",
    message: `The $ref "${uri.slice(0, 200)}" has the scheme "${scheme}:", which is never followed.`,
    hint: "Refer to a file by a path relative to this one.",
  };
}
