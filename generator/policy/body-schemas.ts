import { entries, type Json, member } from "../json.js";
import { dereferenced } from "./dereference.js";
import type { SpecOperation } from "./spec-operation.js";

/** The JSON schemas of a body: none where the document describes no JSON body, so nothing can be checked. */
export type BodySchemas = readonly Json[];

/** The schema of the operation's JSON request body. `undefined`: it takes no body at all. */
export function requestSchemas(root: Json, operation: SpecOperation): BodySchemas | undefined {
  const body = dereferenced(root, member(operation.node, "requestBody"));
  return body === undefined ? undefined : jsonSchemas(body);
}

/** The schemas of the operation's successful JSON answers; of `default` where no success is described. */
export function answerSchemas(root: Json, operation: SpecOperation): BodySchemas {
  const responses = entries(member(operation.node, "responses"));
  const successes = responses.filter(([status]) => /^2(\d\d|XX)$/i.test(status));
  const chosen = successes.length > 0 ? successes : responses.filter(([status]) => status === "default");
  return chosen.flatMap(([, response]) => jsonSchemas(dereferenced(root, response)));
}

/** The responses of an operation, dereferenced, by status. */
export function responsesOf(root: Json, operation: SpecOperation): readonly (readonly [string, Json])[] {
  return entries(member(operation.node, "responses")).flatMap(([status, response]) => {
    const found = dereferenced(root, response);
    return found === undefined ? [] : [[status, found] as const];
  });
}

/** The JSON schemas of a request body or response object. */
export function jsonSchemas(body: Json | undefined): BodySchemas {
  return entries(member(body, "content"))
    .filter(([type]) => isJson(type))
    .flatMap(([, media]) => {
      const schema = member(media, "schema");
      return schema === undefined ? [] : [schema];
    });
}

function isJson(mediaType: string): boolean {
  return /^(application\/json|[\w.+-]+\/[\w.+-]+\+json|\*\/\*)\s*(;|$)/i.test(mediaType.trim());
}
