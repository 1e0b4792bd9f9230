import type { SecurityDefinition } from "../../templates/runtime/definition.js";
import { comment } from "../emit.js";
import type { SecurityScheme } from "../ir/api.js";
import { docBlock } from "./doc-block.js";
import { NameScope, toIdentifier } from "./name-scope.js";
import type { MemberView } from "./views.js";
import { camelCase, words } from "./words.js";

/** The client's credentials: what the runtime needs of each scheme, and the options that feed them. */
export interface SecurityPlan {
  readonly definitions: Readonly<Record<string, SecurityDefinition>>;
  readonly options: readonly MemberView[];
}

interface Draft {
  readonly definitions: Map<string, SecurityDefinition>;
  readonly options: Map<string, MemberView>;
  readonly scope: NameScope;
}

/** An optional member of these names does not fit `{}`, whose own has another type. */
const objectMembers = Object.getOwnPropertyNames(Object.prototype);

/** Names the credential options: `apiKey`, `token`, `username` and `password`, `clientId` and `clientSecret`; a second scheme of a kind by its own name. */
export function planSecurity(
  schemes: readonly SecurityScheme[],
  reservedOptions: readonly string[],
): SecurityPlan {
  const draft: Draft = {
    definitions: new Map(),
    options: new Map(),
    scope: new NameScope([...reservedOptions, ...objectMembers]),
  };
  for (const scheme of schemes) addScheme(scheme, draft);
  return { definitions: Object.fromEntries(draft.definitions), options: [...draft.options.values()] };
}

function addScheme(scheme: SecurityScheme, draft: Draft): void {
  switch (scheme.kind) {
    case "apiKey": {
      const option = addOption(
        draft,
        scheme,
        "apiKey",
        `API key, sent in the ${scheme.in} \`${scheme.parameter}\`.`,
      );
      draft.definitions.set(scheme.name, {
        kind: "apiKey",
        in: scheme.in,
        parameter: scheme.parameter,
        option,
      });
      return;
    }
    case "bearer":
      draft.definitions.set(scheme.name, {
        kind: "bearer",
        option: addOption(draft, scheme, "token", "Bearer token."),
      });
      return;
    case "basic":
      draft.definitions.set(scheme.name, {
        kind: "basic",
        usernameOption: addOption(draft, scheme, "username", "User name (HTTP Basic)."),
        passwordOption: addOption(draft, scheme, "password", "Password (HTTP Basic)."),
      });
      return;
    case "oauth2":
      draft.definitions.set(scheme.name, {
        kind: "oauth2",
        option: sharedOption(draft, "token", "OAuth 2.0 access token."),
        ...(scheme.tokenUrl === undefined ? {} : { tokenUrl: scheme.tokenUrl }),
        clientIdOption: sharedOption(
          draft,
          "clientId",
          "OAuth 2.0 client id, for the client credentials grant.",
        ),
        clientSecretOption: sharedOption(draft, "clientSecret", "OAuth 2.0 client secret."),
        ...(scheme.refreshUrl === undefined ? {} : refreshOptions(scheme.refreshUrl, draft)),
      });
      return;
    case "other":
      return;
  }
}

function refreshOptions(refreshUrl: string, draft: Draft) {
  const refreshTokenOption = sharedOption(
    draft,
    "refreshToken",
    "OAuth 2.0 refresh token: access tokens are had by it as they are needed, `token` being the first.",
  );
  const tokensOption = "onTokens";
  if (!draft.options.has(tokensOption)) {
    draft.scope.takeMember(tokensOption, "Option");
    const docs = docBlock(
      comment("Keeps refreshed tokens: the server may have replaced the refresh token."),
      "  ",
    );
    draft.options.set(tokensOption, { docs, key: tokensOption, optional: "?", type: "TokenListener" });
  }
  return { refreshUrl, refreshTokenOption, tokensOption };
}

function addOption(draft: Draft, scheme: SecurityScheme, name: string, text: string): string {
  const isFirst = !draft.options.has(name);
  const own = isFirst ? name : toIdentifier(camelCase(words(scheme.name)), name);
  const option = draft.scope.takeMember(own, capitalised(name));
  draft.options.set(option, optionMember(option, text));
  return option;
}

function sharedOption(draft: Draft, name: string, text: string): string {
  if (!draft.options.has(name)) {
    draft.scope.takeMember(name, "Option");
    draft.options.set(name, optionMember(name, text));
  }
  return name;
}

function optionMember(option: string, text: string): MemberView {
  return {
    docs: docBlock(comment(`${text} Or a function that gives it.`), "  "),
    key: option,
    optional: "?",
    type: "CredentialSource",
  };
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
