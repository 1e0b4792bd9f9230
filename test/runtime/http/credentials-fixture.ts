import type { SecurityDefinition } from "../../../templates/runtime/definition.js";
import { type Harness, harness, json } from "./harness.js";

/** One scheme of each kind, each with an option of its own. */
export const security = {
  header: { kind: "apiKey", in: "header", parameter: "X-API-Key", option: "apiKey" },
  query: { kind: "apiKey", in: "query", parameter: "key", option: "queryKey" },
  cookie: { kind: "apiKey", in: "cookie", parameter: "sid", option: "session" },
  bearer: { kind: "bearer", option: "token" },
  basic: { kind: "basic", usernameOption: "username", passwordOption: "password" },
  oauth: {
    kind: "oauth2",
    option: "accessToken",
    tokenUrl: "https://auth.example.com/token",
    clientIdOption: "clientId",
    clientSecretOption: "clientSecret",
  },
} as const satisfies Record<string, SecurityDefinition>;

/** A client that takes every scheme of `security`, with the options given. */
export function client(
  options: Record<string, unknown>,
  answer: Parameters<typeof harness>[0] = () => json({}),
): Harness {
  return harness(answer, { definition: { security }, options });
}
