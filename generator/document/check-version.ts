import { isObject, type Json } from "../json.js";
import { describeValue } from "./document-problem.js";

/** Versions of the specification that documents may be written in. */
export type DeclaredVersion = "2.0" | "3.0" | "3.1" | "3.2";

/** The version of an OpenAPI document, or the error of one that is none or is not supported. */
export type VersionCheck = { readonly ok: true; readonly version: DeclaredVersion } | FailedVersionCheck;

/** Why a document cannot be used. */
export interface FailedVersionCheck {
  readonly ok: false;
  readonly code: "not-openapi" | "unsupported-version";
  readonly message: string;
  readonly hint: string;
  readonly pointer: string;
}

/** Reads the `openapi` member of a document (OpenAPI 3.1.1 §4.8.1), or the `swagger` one of Swagger 2.0. */
export function checkVersion(root: Json): VersionCheck {
  if (!isObject(root)) {
    const message = `Expected an OpenAPI document, an object with the member \`openapi\`, got ${describeValue(root)}.`;
    return { ok: false, code: "not-openapi", message, hint, pointer: "" };
  }
  const { openapi, swagger, overlay } = root;
  if (openapi === undefined && swagger !== undefined) return checkSwaggerVersion(swagger);
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
  if (/^3\.2(?![0-9])/.test(openapi)) return { ok: true, version: "3.2" };
  if (/^\d+\.\d+/.test(openapi)) return unsupported(`OpenAPI ${openapi.slice(0, 20)}`, "/openapi");
  const message = `Expected \`openapi\` to be a version such as "3.1.0", got ${describeValue(openapi)}.`;
  return { ok: false, code: "not-openapi", message, hint, pointer: "/openapi" };
}

const hint =
  'An OpenAPI document begins with `openapi: 3.1.0` (or 3.0.x, 3.2.x; `swagger: "2.0"`), `info` and `paths`.';

function checkSwaggerVersion(swagger: Json): VersionCheck {
  // YAML reads `swagger: 2.0` as a number, and there is no other version that it could be.
  if (swagger === "2.0" || swagger === 2) return { ok: true, version: "2.0" };
  if (typeof swagger === "string" && /^\d+\.\d+/.test(swagger))
    return unsupported(`Swagger ${swagger.slice(0, 20)}`, "/swagger");
  const message = `Expected \`swagger\` to be the string "2.0", got ${describeValue(swagger)}.`;
  return {
    ok: false,
    code: "not-openapi",
    message,
    hint: "Put the version in quotes.",
    pointer: "/swagger",
  };
}

function unsupported(name: string, pointer: string): VersionCheck {
  const message = `This is a document of ${name}; supported are Swagger 2.0 and OpenAPI 3.0 to 3.2.`;
  return {
    ok: false,
    code: "unsupported-version",
    message,
    hint: "Convert the document to OpenAPI 3.1.",
    pointer,
  };
}
