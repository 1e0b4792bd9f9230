import type { Stage } from "./call.js";
import type { Context } from "./context.js";
import type { Operation } from "./operation.js";
import type { Policy } from "./policy.js";

/** How one security scheme is put on a request, and which client options feed it. */
export type SecurityDefinition =
  | {
      readonly kind: "apiKey";
      readonly in: "header" | "query" | "cookie";
      readonly parameter: string;
      readonly option: string;
    }
  | { readonly kind: "bearer"; readonly option: string }
  | { readonly kind: "basic"; readonly usernameOption: string; readonly passwordOption: string }
  /**
   * A ready token from `option`, the client credentials grant (RFC 6749 §4.4) at `tokenUrl`, or tokens refreshed (§6) at
   * `refreshUrl`.
   */
  | {
      readonly kind: "oauth2";
      readonly option: string;
      readonly tokenUrl?: string;
      readonly clientIdOption: string;
      readonly clientSecretOption: string;
      readonly refreshUrl?: string;
      readonly refreshTokenOption?: string;
      /** Option that is told of refreshed tokens. */
      readonly tokensOption?: string;
    };

/** A stage that only some SDKs carry. */
export type Feature = (context: Context) => Stage;

/** A server's URL with variables in braces (OpenAPI 3.1 §4.8.5). */
export interface ServerTemplate {
  readonly template: string;
  /** By name; `values`: those it may have, any where left out. */
  readonly variables: Readonly<
    Record<string, { readonly default: string; readonly values?: readonly string[] }>
  >;
}

/** What distinguishes one generated client from another, as data. */
export interface ClientDefinition {
  /** Class name, for messages. */
  readonly name: string;
  /** Base URL of the document's first server; undefined where it has none or a relative one. */
  readonly baseUrl?: string;
  /** Servers whose URL has variables, by their URL with the defaults. */
  readonly servers?: Readonly<Record<string, ServerTemplate>>;
  /** By scheme name. */
  readonly security: Readonly<Record<string, SecurityDefinition>>;
  /** Client options the limits are keyed by (`option:<name>`). */
  readonly scopeOptions: readonly string[];
  readonly policy: Policy;
  /** Stages between cache and retry, outermost first: batching, where any operation is batched. */
  readonly features?: readonly Feature[];
  /** Operations, by resource, that `client.fetch` requests are matched to by method and path, so that they spend what they should. */
  readonly operations?: readonly (readonly Operation[])[];
}
