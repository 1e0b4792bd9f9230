import type {
  Encoding,
  ParameterStyle,
  ResponseKind,
  SecurityRequirement,
} from "../../templates/runtime/operation.js";
import type { Policy } from "../../templates/runtime/policy.js";
import type { Diagnostic } from "../diagnostic.js";
import type { Json, JsonObject } from "../json.js";
import type { OperationPolicy } from "../policy/resolved.js";

/** The API as the later stages see it: no `$ref`, no difference between specification versions. */
export interface Api {
  readonly title: string;
  readonly version: string;
  readonly description: string | undefined;
  /** The input as the user named it. */
  readonly file: string;
  readonly servers: readonly Server[];
  /** Servers with variables, those of path items and operations among them, each URL once. */
  readonly templatedServers: readonly TemplatedServer[];
  readonly securitySchemes: readonly SecurityScheme[];
  /** In the document's order. */
  readonly operations: readonly Operation[];
  /** Text of the document's tags, by name. */
  readonly tagDescriptions: ReadonlyMap<string, string>;
  /** Names under `components/schemas`, in the document's order. */
  readonly schemaNames: readonly string[];
  readonly policy: Policy;
  /** The document itself, for the types (openapi-typescript) and the mock's samples. */
  readonly root: JsonObject;
  readonly inputHash: string;
  readonly warnings: readonly Diagnostic[];
}

/** A base URL, its variables replaced by their defaults. */
export interface Server {
  readonly url: string;
  readonly description: string | undefined;
}

/** A server whose URL has variables. */
export interface TemplatedServer {
  /** The variables replaced by their defaults, as elsewhere in the model. */
  readonly url: string;
  readonly template: string;
  readonly variables: readonly ServerVariable[];
}

/** A variable of a server's URL. */
export interface ServerVariable {
  readonly name: string;
  readonly default: string;
  /** Values it may have; empty: any. */
  readonly values: readonly string[];
  readonly description: string | undefined;
}

/** A way to authenticate. */
export type SecurityScheme =
  | {
      readonly name: string;
      readonly kind: "apiKey";
      readonly in: "header" | "query" | "cookie";
      readonly parameter: string;
    }
  | { readonly name: string; readonly kind: "bearer" }
  | { readonly name: string; readonly kind: "basic" }
  | {
      readonly name: string;
      readonly kind: "oauth2";
      /** Of the client credentials grant. */
      readonly tokenUrl: string | undefined;
      /** Where tokens of the other flows are refreshed. */
      readonly refreshUrl: string | undefined;
    }
  | { readonly name: string; readonly kind: "other" };

/** One operation. */
export interface Operation {
  readonly id: string;
  /** JSON pointer of the operation in the document. */
  readonly pointer: string;
  /** As it is sent: upper case, save for a method of the document's own that is not. */
  readonly method: string;
  readonly path: string;
  readonly tags: readonly string[];
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly isDeprecated: boolean;
  readonly parameters: readonly Parameter[];
  readonly body: RequestBody | undefined;
  readonly responses: readonly Response[];
  readonly security: readonly SecurityRequirement[];
  /** Scopes that its security requirements name, by scheme. */
  readonly scopes: ReadonlyMap<string, readonly string[]>;
  /** Base URL where the operation or its path item gives one of its own. */
  readonly server: string | undefined;
  readonly policy: OperationPolicy;
  /**
   * Id of an operation that cannot do without this one (its batch or status request), where the caller left this one
   * out: the SDK has its descriptor, and no method.
   */
  readonly neededBy?: string;
}

/** One parameter; the serialisation fields are absent where they are the default of the place. */
export interface Parameter {
  readonly name: string;
  /** `querystring`: the whole query, written by the media type in `content`. */
  readonly in: "path" | "query" | "header" | "cookie" | "querystring";
  /** Name in the arguments object. */
  readonly argument: string;
  readonly isRequired: boolean;
  readonly description: string | undefined;
  readonly isDeprecated: boolean;
  readonly style: ParameterStyle | undefined;
  readonly explode: boolean | undefined;
  readonly allowReserved: boolean;
  /** Media type where the parameter has `content` instead of a schema. */
  readonly content: string | undefined;
  readonly schema: Json | undefined;
  readonly example: Json | undefined;
}

/** The request body in the media type we send. */
export interface RequestBody {
  readonly kind: "json" | "form" | "multipart" | "binary" | "text";
  /** The key under `content`, which types are looked up by. */
  readonly mediaType: string;
  readonly isRequired: boolean;
  readonly description: string | undefined;
  readonly encoding: Readonly<Record<string, Encoding>> | undefined;
  readonly schema: Json | undefined;
  /** What each item of a sequence is (lines of JSON, events), where the body is one. */
  readonly itemSchema: Json | undefined;
  /** The other media types it may be sent in, each of another kind or schema. */
  readonly alternatives: readonly RequestBody[];
}

/** What a response offers as a stream of items. */
export interface StreamContent {
  /** The key under `content`. */
  readonly mediaType: string;
  readonly format: "events" | "lines" | "sequence";
  /** What the data of an event is; JSON in all other formats. */
  readonly data: "json" | "text" | "auto";
  /** Whether the schema describes the event with its fields, or its data. */
  readonly item: "event" | "data";
  /** Schema of one item, or of all of them in an array. */
  readonly schema: Json | undefined;
  readonly isArray: boolean;
}

/** One response. */
export interface Response {
  /** `"200"`, `"4XX"` or `"default"`. */
  readonly status: string;
  readonly description: string | undefined;
  readonly kind: ResponseKind;
  /** The key under `content` that the SDK reads; undefined where there is no content. */
  readonly mediaType: string | undefined;
  readonly schema: Json | undefined;
  /** What each item of a sequence is (lines of JSON, server-sent events), where the body is one. */
  readonly itemSchema: Json | undefined;
  /** The stream it offers; beside other content where `kind` is not `stream`. */
  readonly stream: StreamContent | undefined;
  /** The first example the document gives. */
  readonly example: Json | undefined;
  /** Declared headers, their schemas by name. */
  readonly headers: Readonly<Record<string, Json>>;
}
