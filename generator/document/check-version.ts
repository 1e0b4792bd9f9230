import { isObject, type Json } from "../json.js";
import { describeValue } from "./document-problem.js";

/** The version of an OpenAPI document, or the error of one that is none or is not supported. */
export type VersionCheck = { readonly ok: true; readonly version: "3.0" | "3.1" } | FailedVersionCheck;

/** Why a document cannot be used. */
export interface FailedVersionCheck {
  readonly ok: false;
  readonly code: "not-openapi" | "unsupported-version";
  readonly message: string;
  readonly hint: string;
  readonly pointer: string;
}

/** Reads the `openapi` member of a document (OpenAPI 3.1.1 §4.8.1). */
export function checkVersion(root: Json): VersionCheck {
  if (!isObject(root)) {
    const message = `Expected an OpenAPI document, an object with the member \`openapi\`, got ${describeValue(root)}.`;
    return { ok: false, code: "not-openapi", message, hint, pointer: "" };
  }
  const { openapi, swagger, overlay } = root;
  if (openapi === undefined && swagger !== undefined) {
    return unsupported(`Swagger ${String(swagger).slice(0, 20)}`, "/swagger");
  }
  if (openapi === undefined) {
    const what = overlay === undefined ? "it has no member `openapi`" : "it is an Overlay";
    const advice =
      overlay === undefined ? hint : "Name the OpenAPI document first, and the overlay after --overlay.";
    return {
      ok: false,
      code: "not-openapi",
      message: `This is no OpenAPI document: ${what}.`,
      hint: advice,
      pointer: "",
    };
  }
  if (typeof openapi !== "string") {
    const message = `Expected \`openapi\` to be a string such as "3.1.0", got ${describeValue(openapi)}.`;
    return {
      ok: false,
      code: "not-openapi",
      message,
      hint: "Put the version in quotes.",
      pointer: "/openapi",
    };
  }
  if (/^3\.0(?![0-9])/.test(openapi)) return { ok: true, version: "3.0" };
  if (/^3\.1(?![0-9])/.test(openapi)) return { ok: true, version: "3.1" };
  if (/^\d+\.\d+/.test(openapi)) return unsupported(`OpenAPI ${openapi.slice(0, 20)}`, "/openapi");
  const message = `Expected \`openapi\` to be a version such as "3.1.0", got ${describeValue(openapi)}.`;
  return { ok: false, code: "not-openapi", message, hint, pointer: "/openapi" };
}

const hint = "An OpenAPI document begins with `openapi: 3.1.0` (or 3.0.x), `info` and `paths`.";

function unsupported(name: string, pointer: string): VersionCheck {
  const message = `This is a document of ${name}; supported are OpenAPI 3.0 and 3.1.`;
  return {
    ok: false,
    code: "unsupported-version",
    message,
    hint: "Convert the document to OpenAPI 3.1.",
    pointer,
  };
}
