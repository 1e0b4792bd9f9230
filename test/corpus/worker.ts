import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Trial } from "./trial.js";
import { tryDocument } from "./try-document.js";
import { TypeChecker } from "./type-checker.js";

const home = mkdtempSync(join(tmpdir(), "ratesmith-corpus-"));
const folder = join(home, "sdk");
const checker = new TypeChecker(folder);

process.on("message", async ({ file }: Trial) => {
  process.send?.(await tryDocument(file, { folder, checker }));
});
process.on("disconnect", () => {
  rmSync(home, { recursive: true, force: true });
  process.exit();
});
