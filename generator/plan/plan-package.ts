import { comment } from "../emit.js";
import type { Api } from "../ir/api.js";
import { asString, type JsonObject, member } from "../json.js";
import { isLicense, isPackageName, spdxOf, toSemVer } from "./package-rules.js";
import type { PackageView } from "./views.js";
import { kebabCase, words } from "./words.js";

/** What the caller decides of the package around the SDK. */
export interface PackageSettings {
  /** @default the client's name in kebab-case */
  readonly name?: string | undefined;
  /** SemVer. @default made of the document's `info.version` */
  readonly version?: string | undefined;
  /** @default the document's title */
  readonly description?: string | undefined;
  /** SPDX expression, `UNLICENSED`, or `SEE LICENSE IN <file>`. @default that of `info.license`, else `UNLICENSED` */
  readonly license?: string | undefined;
  /** Other members of package.json. */
  readonly fields?: JsonObject | undefined;
}

/** The TypeScript that builds the package: the first that lets CommonJS require an ES module is 5.8. */
const typescriptRange = "^5.9.3";

/** The releases of Node in which CommonJS can require an ES module. */
const nodeRange = "^20.19.0 || >=22.12.0";

/** What `require` gets: the same module as `import`, so that there is one of each class. */
const commonJs = `// For CommonJS, the same module.
import sdk = require("./index.js");

export = sdk;
`;

/** Plans the files that make the SDK a package: ES modules and their types in `dist/`, and a door for CommonJS. */
export function planPackage(api: Api, clientName: string, settings: PackageSettings): PackageView {
  const name = settings.name ?? packageName(clientName);
  const entry = { types: "./dist/index.d.ts", default: "./dist/index.js" };
  const required = { types: "./dist/index.d.cts", default: "./dist/index.cjs" };
  const manifest = {
    name,
    version: settings.version ?? toSemVer(api.version),
    description: settings.description ?? describe(api.title),
    license: settings.license ?? licenseOf(api.root),
    type: "module",
    sideEffects: false,
    main: entry.default,
    types: entry.types,
    exports: { ".": { import: entry, require: required }, "./package.json": "./package.json" },
    files: ["dist"],
    engines: { node: nodeRange },
    scripts: { build: "tsc -p tsconfig.json", prepack: "npm run build" },
    devDependencies: { typescript: typescriptRange },
    ...settings.fields,
  };
  return { name, manifest: json(manifest), tsconfig: json(tsconfig), commonJs };
}

const tsconfig = {
  compilerOptions: {
    target: "ES2022",
    module: "NodeNext",
    moduleResolution: "NodeNext",
    lib: ["ES2022", "DOM", "DOM.Iterable"],
    types: [],
    strict: true,
    verbatimModuleSyntax: true,
    declaration: true,
    rootDir: ".",
    outDir: "dist",
  },
  files: ["index.ts", "index.cts"],
};

function packageName(clientName: string): string {
  const name = kebabCase(words(clientName));
  return isPackageName(name) ? name : `${name.slice(0, 200)}-sdk`;
}

function describe(title: string): string {
  return `SDK of ${comment(title).join(" ").slice(0, 200)}`;
}

/** The licence that the document names, where package.json can name it too. */
function licenseOf(root: JsonObject): string {
  const license = member(member(root, "info"), "license");
  const identifier = asString(member(license, "identifier"));
  if (identifier !== undefined && isLicense(identifier)) return identifier;
  return spdxOf(asString(member(license, "name")) ?? "") ?? "UNLICENSED";
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
