import type { ServerTemplate } from "../../templates/runtime/definition.js";
import { comment, key, literal } from "../emit.js";
import type { Api, ServerVariable } from "../ir/api.js";
import { docBlock } from "./doc-block.js";
import type { MemberView } from "./views.js";

/** What the runtime needs of servers with variables, by their URL with the defaults. */
export function describeServers({
  templatedServers,
}: Api): Readonly<Record<string, ServerTemplate>> | undefined {
  if (templatedServers.length === 0) return undefined;
  return Object.fromEntries(
    templatedServers.map(({ url, template, variables }) => [
      url,
      {
        template,
        variables: Object.fromEntries(
          variables.map(({ name, default: value, values }) => [
            name,
            { default: value, ...(values.length === 0 ? {} : { values }) },
          ]),
        ),
      },
    ]),
  );
}

/** The option that sets the variables of the servers' URLs; none where they have none. */
export function serverOption({ templatedServers }: Api): MemberView[] {
  const byName = new Map<string, ServerVariable[]>();
  for (const variable of templatedServers.flatMap(({ variables }) => variables)) {
    // An optional member named as one of every object does not fit a literal without it.
    if (variable.name in Object.prototype) continue;
    byName.set(variable.name, [...(byName.get(variable.name) ?? []), variable]);
  }
  if (byName.size === 0) return [];
  const members = [...byName].map(
    ([name, variables]) => `readonly ${key(name)}?: ${valueType(variables)} | undefined`,
  );
  const docs = [...byName.values()].flatMap(([first]) => (first === undefined ? [] : variableDocs(first)));
  return [
    {
      docs: docBlock(["Variables of the server's URL, where `baseUrl` does not replace it.", ...docs], "  "),
      key: "serverVariables",
      optional: "?",
      type: `{ ${members.join("; ")} }`,
    },
  ];
}

function variableDocs({ name, default: value, description }: ServerVariable): string[] {
  const said = (description ?? "").split(/\r?\n/)[0] ?? "";
  return comment(`\`${name}\`: ${said === "" ? "" : `${said} `}${JSON.stringify(value)} where left out.`);
}

function valueType(variables: readonly ServerVariable[]): string {
  const values = variables.flatMap((variable) => variable.values);
  const isOpen = variables.some((variable) => variable.values.length === 0);
  return isOpen ? "string" : [...new Set(values)].map((value) => literal(value)).join(" | ");
}
