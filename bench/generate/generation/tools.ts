import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Subject } from "../subjects.js";

/** A run to make: a Node program's arguments, and where it runs. */
export interface Run {
  readonly args: readonly string[];
  readonly cwd: string;
}

/** A generator. */
export interface Tool {
  /** Its package. */
  readonly name: string;
  /** Prepares a run that writes to `<folder>/out`. */
  prepare(subject: Subject, folder: string): Promise<Run>;
  /** Whether what it writes is types alone, of which no bundle can be made. */
  readonly isTypesOnly?: boolean;
  /**
   * A module that imports the operation alone, or all there is, and uses it; undefined where it cannot be had apart.
   *
   * @param operationId as the document has it
   */
  entry?(share: "one" | "all", operationId: string): string | undefined;
}

const root = fileURLToPath(new URL("../../../", import.meta.url));
const here = fileURLToPath(new URL("../", import.meta.url));

function program(...path: readonly string[]): string {
  return join(here, "node_modules", ...path);
}

async function config(folder: string, name: string, value: object): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), `export default ${JSON.stringify(value, null, 2)};\n`);
}

/** `repos/get` as `reposGet`. */
function camelCase(operationId: string): string {
  const name = operationId.replace(/[^A-Za-z0-9]+(.)/g, (_, letter: string) => letter.toUpperCase());
  return name.charAt(0).toLowerCase() + name.slice(1);
}

function importOf(names: readonly string[], file: string): string {
  const list = names.join(", ");
  return `import { ${list} } from ${JSON.stringify(file)};\nglobalThis.kept = [${list}];\n`;
}

const everything = (file: string) =>
  `import * as all from ${JSON.stringify(file)};\nglobalThis.kept = all;\n`;

/** Ours and its peers, as their guides say to call them. */
export const tools: readonly Tool[] = [
  {
    name: "ratesmith",
    prepare: async ({ file, overlay }, folder) => ({
      args: [
        join(root, "dist", "generator", "cli.js"),
        "generate",
        file,
        "--output",
        join(folder, "out"),
        ...(overlay === undefined ? [] : ["--overlay", overlay]),
        "--quiet",
      ],
      cwd: folder,
    }),
    // A function, and the client it is called with.
    entry: (share, operationId) =>
      share === "all"
        ? everything("./out/index.ts")
        : importOf(["createClient", camelCase(operationId)], "./out/functions/index.ts"),
  },
  {
    name: "openapi-typescript",
    isTypesOnly: true,
    prepare: async ({ file }, folder) => ({
      args: [program("openapi-typescript", "bin", "cli.js"), file, "-o", join(folder, "out", "schema.ts")],
      cwd: folder,
    }),
  },
  {
    name: "@hey-api/openapi-ts",
    prepare: async ({ file }, folder) => ({
      args: [
        program("@hey-api", "openapi-ts", "bin", "run.js"),
        ...["-i", file, "-o", join(folder, "out"), "-c", "@hey-api/client-fetch", "--no-log-file"],
      ],
      cwd: here,
    }),
    entry: (share, operationId) =>
      share === "all"
        ? everything("./out/sdk.gen.ts")
        : importOf([camelCase(operationId)], "./out/sdk.gen.ts"),
  },
  {
    name: "orval",
    prepare: async ({ file }, folder) => {
      const output = { target: join(folder, "out", "api.ts"), client: "fetch", mode: "single" };
      await config(folder, "orval.config.mjs", { api: { input: { target: file }, output } });
      return {
        args: [program("orval", "dist", "bin", "orval.mjs"), "--config", join(folder, "orval.config.mjs")],
        cwd: folder,
      };
    },
    entry: (share, operationId) =>
      share === "all" ? everything("./out/api.ts") : importOf([camelCase(operationId)], "./out/api.ts"),
  },
  {
    name: "@kubb/cli",
    prepare: async ({ file }, folder) => {
      await mkdir(folder, { recursive: true });
      const text = `import { pluginClient } from ${JSON.stringify(program("@kubb", "plugin-client", "dist", "index.js"))};
import { pluginOas } from ${JSON.stringify(program("@kubb", "plugin-oas", "dist", "index.js"))};
import { pluginTs } from ${JSON.stringify(program("@kubb", "plugin-ts", "dist", "index.js"))};

export default {
  root: ${JSON.stringify(folder)},
  input: { path: ${JSON.stringify(file)} },
  output: { path: ${JSON.stringify(join(folder, "out"))}, clean: true },
  plugins: [pluginOas({ generators: [] }), pluginTs(), pluginClient({ client: "fetch" })],
};
`;
      await writeFile(join(folder, "kubb.config.mjs"), text);
      return {
        args: [
          program("@kubb", "cli", "bin", "kubb.cjs"),
          "generate",
          "--config",
          join(folder, "kubb.config.mjs"),
        ],
        cwd: folder,
      };
    },
    entry: (share, operationId) =>
      share === "all" ? everything("./out/index.ts") : importOf([camelCase(operationId)], "./out/index.ts"),
  },
  {
    name: "swagger-typescript-api",
    prepare: async ({ file }, folder) => ({
      args: [
        program("swagger-typescript-api", "dist", "cli.mjs"),
        ...["generate", "--path", file, "--output", join(folder, "out"), "--name", "api.ts"],
      ],
      cwd: folder,
    }),
    entry: () => everything("./out/api.ts"),
  },
];
