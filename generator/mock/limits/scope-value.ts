import type { ScopeKey } from "../../../templates/runtime/policy.js";

/** Whom a request is charged to. */
export interface Subject {
  /** The credential as it was sent; undefined where there was none. */
  readonly credential: string | undefined;
  readonly operationId: string;
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly pathValues: ReadonlyMap<string, string>;
}

/**
 * The value a limit is kept apart by.
 *
 * A server cannot see a client's option, so `option:tenant` is read from what arrives: the header `X-Tenant`; else
 * the credential up to its first `_`, `:` or `.` (`acme_k1` and `acme_k2` are keys of the tenant `acme`); else the
 * whole credential. Camel case is tried with hyphens too (`workspaceId`: `X-WorkspaceId`, `X-Workspace-Id`).
 */
export function scopeValue(key: ScopeKey, subject: Subject): string {
  const colon = key.indexOf(":");
  const kind = colon === -1 ? key : key.slice(0, colon);
  const name = colon === -1 ? "" : key.slice(colon + 1);
  switch (kind) {
    case "credential":
      return subject.credential ?? "";
    case "operation":
      return subject.operationId;
    case "option":
      return optionValue(name, subject);
    case "header":
      return subject.headers.get(name.toLowerCase()) ?? "";
    case "path":
      return subject.pathValues.get(name) ?? "";
    default:
      return "";
  }
}

function optionValue(name: string, { headers, credential = "" }: Subject): string {
  const hyphenated = name.replace(/([a-z\d])([A-Z])/g, "$1-$2");
  const said = headers.get(`x-${name.toLowerCase()}`) ?? headers.get(`x-${hyphenated.toLowerCase()}`);
  if (said !== undefined && said !== "") return said;
  const end = credential.search(/[_:.]/);
  return end > 0 ? credential.slice(0, end) : credential;
}
