import { existsSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";
import { packageRoot } from "../../generator/package-root.js";
import type { ApiClient } from "../../templates/runtime/client.js";
import type { Operation } from "../../templates/runtime/operation.js";

const runtime = join(packageRoot, "templates", "runtime");

/** The type errors of several SDKs, `<sdk>/<path>:<line> <message>`. They share one runtime, which makes it fast. */
export function typeErrors(folder: string, sdks: readonly string[]): string[] {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: [],
    strict: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => ({
      resolvedModule: { resolvedFileName: sharedRuntime(resolve(dirname(from), text)), extension: ".ts" },
    }));
  const rootNames = sdks.flatMap((sdk) =>
    readdirSync(join(folder, sdk), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts") && !path.startsWith("runtime"))
      .map((path) => join(folder, sdk, path)),
  );
  const program = ts.createProgram({ rootNames, options, host });
  return ts.getPreEmitDiagnostics(program).map(({ file, start = 0, messageText }) => {
    const message = ts.flattenDiagnosticMessageText(messageText, " ");
    if (file === undefined) return message;
    return `${relative(folder, file.fileName)}:${file.getLineAndCharacterOfPosition(start).line + 1} ${message}`;
  });
}

function sharedRuntime(path: string): string {
  const source = path.replace(/\.js$/, ".ts");
  const at = source.indexOf("/runtime/");
  return at < 0 || source.startsWith(runtime) ? source : join(runtime, source.slice(at + "/runtime/".length));
}

/** Imports an SDK, makes a client and calls every operation, against a server that answers everything with `{}`. */
export async function exercise(sdk: string, clientName: string): Promise<void> {
  rmSync(join(sdk, "runtime"), { recursive: true });
  symlinkSync(runtime, join(sdk, "runtime"));
  const load = (path: string) =>
    import(pathToFileURL(join(sdk, path)).href) as Promise<Record<string, unknown>>;
  const Client = (await load("index.ts"))[clientName] as new (options: object) => ApiClient;
  const client = new Client({
    baseUrl: "https://api.example",
    fetch: () => Promise.resolve(Response.json({})),
    throttle: false,
    retry: false,
  });
  const files = existsSync(join(sdk, "resources")) ? readdirSync(join(sdk, "resources")) : [];
  for (const file of files) {
    const lists = Object.values(await load(`resources/${file}`)).filter(Array.isArray) as Operation[][];
    for (const operation of lists.flat()) await callOnce(client, operation);
  }
  await client.close();
}

async function callOnce(client: ApiClient, operation: Operation): Promise<void> {
  const given = (operation.parameters ?? []).map(({ name, argument = name }) => [argument, "x"] as const);
  try {
    await client.send(operation, { ...Object.fromEntries(given), body: { a: "x" } });
  } catch {
    // A call may be refused: what it names cannot be sent.
  }
}
