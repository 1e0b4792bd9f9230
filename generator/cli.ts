#!/usr/bin/env node
import { Command, CommanderError, InvalidArgumentError, Option } from "commander";
import type { GenerateFlags } from "./commands/generate-command.js";
import type { MockFlags } from "./commands/mock-command.js";
import { processTerminal } from "./commands/terminal.js";
import type { ValidateFlags } from "./commands/validate-command.js";
import { generatorIdentity } from "./package-root.js";

const collect = (value: string, earlier: readonly string[] = []): string[] => [...earlier, value];

function number(
  text: string,
  range: { readonly min: number; readonly max: number; readonly isWhole: boolean },
): number {
  const value = Number(text);
  const isGood =
    /^\d+(\.\d+)?$/.test(text) &&
    value >= range.min &&
    value <= range.max &&
    (!range.isWhole || Number.isInteger(value));
  if (!isGood)
    throw new InvalidArgumentError(
      `Expected ${range.isWhole ? "a whole number" : "a number"} from ${range.min} to ${range.max}.`,
    );
  return value;
}

function latency(text: string): MockFlags["latency"] {
  const range = { min: 0, max: 600_000, isWhole: false };
  const [from = "", to, ...rest] = text.split("-");
  if (rest.length > 0) throw new InvalidArgumentError("Expected milliseconds, or a range like 20-60.");
  if (to === undefined) return number(from, range);
  const bounds = { from: number(from, range), to: number(to, range) };
  if (bounds.from > bounds.to)
    throw new InvalidArgumentError("Expected the smaller number first, like 20-60.");
  return bounds;
}

/** The command line. `setExitCode` receives the exit code of the command that ran. */
function buildProgram(setExitCode: (code: number) => void): Command {
  const program = new Command("ratesmith")
    .description("Generates typed TypeScript SDKs whose every method lives within the API's rate limits.")
    .version(generatorIdentity.version)
    .showHelpAfterError("(run with --help for the options)")
    .exitOverride();
  const overlay = () =>
    new Option("--overlay <file>", "overlay document; may be given several times").argParser(collect);
  const allowHost = () =>
    new Option(
      "--allow-host <host>",
      "host[:port] that a $ref may be fetched from; may be given several times",
    ).argParser(collect);

  program
    .command("generate")
    .description("generate the SDK of an OpenAPI document")
    .argument("[input]", "path, - for standard input, or URL; left out: the configuration's")
    .option("--output <dir>", "directory of the SDK; left out: the configuration's")
    .addOption(overlay())
    .addOption(allowHost())
    .option("--config <file>", "configuration; left out: ratesmith.config.{ts,mts,js,mjs,json} here")
    .option("--name <ClientName>", "class name of the client")
    .option("--package", "make it a package to publish: package.json, tsconfig.json, README.md")
    .option("--check", "write nothing; exit 1 if the directory is not up to date")
    .option("--dry-run", "write nothing; list what would be written")
    .option("--force", "overwrite generated files that were edited")
    .option("--json", "one JSON object on standard output")
    .option("--quiet", "say nothing but errors")
    .action(async (input: string | undefined, flags: GenerateFlags) => {
      const { generateCommand } = await import("./commands/generate-command.js");
      setExitCode(await generateCommand(input, flags, processTerminal));
    });

  program
    .command("validate")
    .description("check a document, its overlays and its x-rate-limit")
    .argument("<input>", "path, - for standard input, or URL")
    .addOption(overlay())
    .addOption(allowHost())
    .option("--json", "one JSON object on standard output")
    .action(async (input: string, flags: ValidateFlags) => {
      const { validateCommand } = await import("./commands/validate-command.js");
      setExitCode(await validateCommand(input, flags, processTerminal));
    });

  program
    .command("mock")
    .description("serve the document's API on this machine, its limits enforced")
    .argument("<input>", "path, - for standard input, or URL")
    .addOption(overlay())
    .addOption(allowHost())
    .option("--port <n>", "port; a free one if left out", (text) =>
      number(text, { min: 0, max: 65_535, isWhole: true }),
    )
    .addOption(
      new Option("--algorithm <name>", "how every window counts").choices([
        "rolling",
        "fixed",
        "token-bucket",
        "sliding-counter",
      ]),
    )
    .option("--latency <ms|a-b>", "time an answer takes, in server time", latency)
    .option("--time-scale <x>", "how many times faster the server's clock runs", (text) =>
      number(text, { min: 0.001, max: 10_000, isWhole: false }),
    )
    .option("--tier <name>", "plan whose quotas are enforced")
    .option("--json", "print the URL as a JSON object")
    .action(async (input: string, flags: MockFlags) => {
      const { mockCommand } = await import("./commands/mock-command.js");
      setExitCode(await mockCommand(input, flags, processTerminal));
    });
  return program;
}

/** Exit code of what commander itself ended: 0 for help and version, else 2. */
function commanderExitCode(error: CommanderError): number {
  return error.exitCode === 0 ? 0 : 2;
}

/** With --json every end has its object on standard output, a wrong command line too. */
function reportUsageError({ message }: CommanderError): void {
  const diagnostic = {
    severity: "error",
    code: "usage",
    message: message.replace(/^error: /, ""),
    hint: "Run with --help for the options.",
  };
  processTerminal.out(`${JSON.stringify({ ok: false, diagnostics: [diagnostic] })}\n`);
}

try {
  await buildProgram((code) => {
    process.exitCode = code;
  }).parseAsync();
} catch (error) {
  if (error instanceof CommanderError) {
    process.exitCode = commanderExitCode(error);
    if (process.exitCode === 2 && process.argv.includes("--json")) reportUsageError(error);
  } else {
    process.stderr.write(
      `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\nThis is a fault of ratesmith; please report it.\n`,
    );
    process.exitCode = 70;
  }
}
