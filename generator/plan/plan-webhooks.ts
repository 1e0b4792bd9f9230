import { key, literal } from "../emit.js";
import { jsonBodyOf, serverRequests } from "../ir/server-requests.js";
import type { JsonObject } from "../json.js";
import type { NameScope } from "./name-scope.js";
import type { SchemaAlias } from "./views.js";

/** The type of what the server sends by itself, by webhook and `operationId.callback`; none where it sends nothing. */
export function planWebhooks(root: JsonObject, scope: NameScope): SchemaAlias[] {
  const members = serverRequests(root).flatMap((request) => {
    const body = jsonBodyOf(root, request);
    if (body === undefined) return [];
    const operation = `NonNullable<webhooks[${literal(request.name)}][${literal(body.method)}]>`;
    return [
      `  ${key(request.name)}: NonNullable<${operation}["requestBody"]>["content"][${literal(body.mediaType)}];\n`,
    ];
  });
  if (members.length === 0) return [];
  return [{ name: scope.take("WebhookBodies", "Types"), type: `{\n${members.join("")}}` }];
}
