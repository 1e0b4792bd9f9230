import { asArray, entries, isObject, type Json, member, pointer } from "../../json.js";
import { describeValue, type Finding } from "../document-problem.js";
import { pathPointer } from "../path.js";
import type { Rule } from "./rule.js";

/** Checks the `servers` of a document, path item or operation (OpenAPI 3.1.1 §4.8.5, §4.8.6). */
export const checkServers: Rule = ({ value, path }) => {
  const servers = member(value, "servers");
  if (servers === undefined || servers === null) return [];
  const at = pathPointer(path) + pointer("servers");
  if (!Array.isArray(servers)) {
    const message = `Expected \`servers\` to be an array, got ${describeValue(servers)}.`;
    return [{ code: "wrong-type", message, pointer: at }];
  }
  return servers.flatMap((server: Json, index) => checkServer(server, at + pointer(index)));
};

function checkServer(server: Json, at: string): Finding[] {
  if (!isObject(server)) {
    const message = `Expected an object (Server Object), got ${describeValue(server)}.`;
    return [{ code: "wrong-type", message, pointer: at }];
  }
  const url = member(server, "url");
  if (typeof url !== "string" || url === "") {
    const message = `Expected a server's \`url\` to be a URL, got ${describeValue(url)}.`;
    const hint = 'Where the API is at the document\'s own address, write "/".';
    return [{ code: "invalid-url", message, hint, pointer: at + pointer("url") }];
  }
  const variables = entries(member(server, "variables"));
  const missing = [...url.matchAll(/\{([^{}]*)\}/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !variables.some(([declared]) => declared === name))
    .map((name): Finding => {
      const message = `The server's URL has the variable "${name}", which \`variables\` does not declare.`;
      return {
        code: "unknown-server-variable",
        message,
        hint: "Declare it with a default.",
        pointer: at + pointer("url"),
      };
    });
  return [
    ...missing,
    ...variables.flatMap(([name, variable]) => checkVariable(variable, at + pointer("variables", name))),
  ];
}

function checkVariable(variable: Json, at: string): Finding[] {
  const value = member(variable, "default");
  const choices = member(variable, "enum");
  if (value === undefined || value === null || typeof value === "object") {
    const message = `Expected a server variable's \`default\` to be a string, got ${describeValue(value)}.`;
    return [{ code: "invalid-server-variable", message, pointer: at + pointer("default") }];
  }
  if (choices === undefined || choices === null) return [];
  const list = asArray(choices).map(String);
  const findings: Finding[] = [];
  if (list.length === 0) {
    const message = "Expected a server variable's `enum` to be an array of at least one value.";
    findings.push({ code: "invalid-server-variable", message, pointer: at + pointer("enum") });
  } else if (!list.includes(String(value))) {
    const message = `The server variable's default ${JSON.stringify(value)} is not in its \`enum\`.`;
    const hint = `The enum has ${list.join(", ")}.`;
    findings.push({ code: "invalid-server-variable", message, hint, pointer: at + pointer("default") });
  }
  const twice = list.find((choice, index) => list.indexOf(choice) !== index);
  if (twice !== undefined) {
    const message = `The server variable's \`enum\` has "${twice}" twice.`;
    findings.push({ code: "invalid-server-variable", message, pointer: at + pointer("enum") });
  }
  return findings;
}
