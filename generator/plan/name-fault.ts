import { quoted } from "../nearest-name.js";
import { forbiddenMethods } from "./name-methods.js";
import { isReserved } from "./name-scope.js";
import { wantedName } from "./naming.js";
import { fixedNames, reservedClientMembers } from "./runtime-names.js";

/** What the caller may rename. */
export type RenamedKind = "operations" | "resources" | "schemas";

interface Rule {
  readonly pattern: RegExp;
  readonly form: string;
  readonly reserved: (name: string) => boolean;
}

const rules: Readonly<Record<RenamedKind, Rule>> = {
  operations: {
    pattern: /^([A-Za-z][A-Za-z0-9]*\.)?[A-Za-z_$][A-Za-z0-9_$]*$/,
    form: "`method` or `resource.method`, of ASCII letters and digits",
    reserved: (name) => {
      const { resource, method } = wantedName(name);
      return forbiddenMethods.includes(method) || isClientMember(resource ?? "");
    },
  },
  resources: {
    pattern: /^[A-Za-z][A-Za-z0-9]*$/,
    form: "a property of ASCII letters and digits, such as `serviceCatalog`",
    reserved: isClientMember,
  },
  schemas: {
    pattern: /^[A-Za-z_$][A-Za-z0-9_$]*$/,
    form: "a type's name of ASCII letters and digits, such as `Ticket`",
    reserved: (name) => isReserved(name) || fixedNames.includes(name),
  },
};

/** What is wrong with a name that the caller gives; undefined where it can be used. */
export function nameFault(
  kind: RenamedKind,
  name: string,
): { readonly code: string; readonly message: string; readonly hint: string } | undefined {
  const { pattern, form, reserved } = rules[kind];
  if (name.length > 100 || !pattern.test(name))
    return {
      code: "invalid-name",
      message: `${quoted(name)} cannot be a name of ${kind}.`,
      hint: `Write ${form}.`,
    };
  if (!reserved(name)) return undefined;
  return {
    code: "reserved-name",
    message: `${quoted(name)} is a name that the SDK or the language needs itself.`,
    hint: "Choose another name.",
  };
}

function isClientMember(name: string): boolean {
  return reservedClientMembers.some((member) => member === name);
}
