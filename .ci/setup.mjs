// Makes a fresh clone ready: dependencies, the built generator, and `npx ratesmith`. Does nothing where all is there.
// `--build` builds and links only: npm runs it so after each install (the `prepare` script).
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`ratesmith needs Node.js 20.19 or later; this is ${process.version}.`);
  process.exit(2);
}

// Standard output belongs to the command that comes after: `npm run --silent demo -- --json` prints one object.
const run = (command, args) =>
  execFileSync(command, args, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
  });

/** Whether the installed packages are those of the lock file. */
function isInstalled() {
  if (!existsSync(at("node_modules", ".package-lock.json"))) return false;
  const wanted = JSON.parse(readFileSync(at("package-lock.json"), "utf8")).packages;
  const found = JSON.parse(readFileSync(at("node_modules", ".package-lock.json"), "utf8")).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === "" || entry.optional || entry.peer || found[path]?.version === entry.version,
  );
}

/** Whether the generator was built since its sources changed. */
function isBuilt() {
  const built = statSync(at("dist", "generator", "cli.js"), { throwIfNoEntry: false });
  if (built === undefined || !existsSync(at("node_modules", ".bin", "ratesmith"))) return false;
  const sources = ["generator", "templates/runtime"].flatMap((folder) =>
    readdirSync(at(folder), { recursive: true }).map((name) => at(folder, name)),
  );
  return [at("package.json"), at("tsconfig.build.json"), ...sources].every(
    (path) => statSync(path).mtimeMs <= built.mtimeMs,
  );
}

function build() {
  rmSync(at("dist"), { recursive: true, force: true });
  run(process.execPath, [at("node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.build.json"]);
  chmodSync(at("dist", "generator", "cli.js"), 0o755);
  const link = at("node_modules", ".bin", "ratesmith");
  mkdirSync(dirname(link), { recursive: true });
  if (lstatSync(link, { throwIfNoEntry: false })) rmSync(link);
  symlinkSync(join("..", "..", "dist", "generator", "cli.js"), link);
}

if (process.argv.includes("--build")) {
  if (existsSync(at("node_modules", "typescript"))) build();
} else if (!isInstalled()) {
  run("npm", ["ci", "--no-audit", "--no-fund"]);
} else if (!isBuilt()) {
  build();
}
