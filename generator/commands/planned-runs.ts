import { findConfig } from "../config/find-config.js";
import type { ConfiguredClient } from "../config/read-config.js";
import { type Diagnostic, DiagnosticError } from "../diagnostic.js";
import type { GenerateOptions } from "../generate-options.js";
import type { GenerateFlags } from "./generate-command.js";

/** What both the command line and a configuration may say; the command line wins. */
type Said = Pick<GenerateOptions, "stdin" | "onProgress">;

/**
 * What `ratesmith generate` is to do: one run, or one for each client of the configuration.
 *
 * @throws {DiagnosticError} the configuration has faults, or it is not said what to read and where to write
 */
export async function plannedRuns(
  input: string | undefined,
  flags: GenerateFlags,
  said: Said,
): Promise<GenerateOptions[]> {
  const file = flags.config ?? (await findConfig("."));
  const clients = file === undefined ? [undefined] : await readClients(file);
  if (clients.length > 1) refuseForSeveral(input, flags, clients.length);
  const runs = clients.map((client) => planRun(client, input, flags, said));
  const missing = runs.flatMap((run, index) => whatIsMissing(run, clients[index]));
  if (missing.length > 0) throw new DiagnosticError(missing);
  return runs;
}

async function readClients(file: string): Promise<ConfiguredClient[]> {
  const { readConfig } = await import("../config/read-config.js");
  return await readConfig(file);
}

function planRun(
  client: ConfiguredClient | undefined,
  input: string | undefined,
  flags: GenerateFlags,
  said: Said,
): GenerateOptions {
  const { $schema, ...config } = client?.config ?? {};
  return {
    ...config,
    ...said,
    input: input ?? config.input ?? "",
    output: flags.output ?? config.output ?? "",
    allowHosts: [...(config.allowHosts ?? []), ...(flags.allowHost ?? [])],
    overlays: [...(config.overlays ?? []), ...(flags.overlay ?? [])],
    name: flags.name ?? config.name,
    package: flags.package === true ? config.package || true : config.package,
    check: flags.check,
    dryRun: flags.dryRun,
    force: flags.force,
    locateSetting: client?.locate,
  };
}

function refuseForSeveral(input: string | undefined, flags: GenerateFlags, clients: number): void {
  const given = [
    ...(input === undefined ? [] : ["<input>"]),
    ...(flags.output === undefined ? [] : ["--output"]),
    ...(flags.name === undefined ? [] : ["--name"]),
  ];
  if (given.length === 0) return;
  throw new DiagnosticError(
    given.map((name) =>
      usage(
        `The configuration has ${clients} clients, and ${name} is for one.`,
        "Leave it out, or name another configuration with --config.",
      ),
    ),
  );
}

function whatIsMissing(run: GenerateOptions, client: ConfiguredClient | undefined): Diagnostic[] {
  const place = client?.locate("");
  return [
    ...(run.input === ""
      ? [
          {
            ...usage("There is no document to read.", "Give <input>, or `input` in a configuration file."),
            ...place,
          },
        ]
      : []),
    ...(run.output === ""
      ? [
          {
            ...usage(
              "There is no directory to write to.",
              "Give --output <dir>, or `output` in a configuration file.",
            ),
            ...place,
          },
        ]
      : []),
  ];
}

function usage(message: string, hint: string): Diagnostic {
  return { severity: "error", code: "usage", message, hint };
}
