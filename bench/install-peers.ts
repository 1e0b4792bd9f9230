import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

/** Installs the peers as the `package-lock.json` of a folder has them, where they are not there already. */
export function installPeers(folder: URL): void {
  if (areInstalled(folder)) return;
  execFileSync("npm", ["ci", "--no-audit", "--no-fund"], {
    cwd: fileURLToPath(folder),
    stdio: ["ignore", 2, "inherit"],
    shell: process.platform === "win32",
  });
}

function areInstalled(folder: URL): boolean {
  const installed = new URL("node_modules/.package-lock.json", folder);
  if (!existsSync(installed)) return false;
  const found = readLock(installed).packages;
  const wanted = readLock(new URL("package-lock.json", folder)).packages;
  return Object.entries(wanted).every(
    ([path, { version }]) => path === "" || found[path]?.version === version,
  );
}

function readLock(file: URL): Lock {
  return JSON.parse(readFileSync(file, "utf8")) as Lock;
}
