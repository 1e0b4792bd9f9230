import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { hostileDocuments } from "./documents.js";
import { referenceInputs } from "./reference-inputs.js";
import { textInputs } from "./text-inputs.js";

/** Files that try to do harm when an SDK is made of the first. */
export interface HostileInput {
  /** Its number in the table of hostile inputs. */
  readonly row: number;
  readonly name: string;
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Those of the files that are overlays. */
  readonly overlays?: readonly string[];
  /** The code it is refused with: empty for any, left out where it may be taken. */
  readonly refused?: string;
}

const readyFolder = resolve(process.env.RATESMITH_SPECS ?? "../shared/specs", "hostile");
const readyRows: Readonly<Record<string, number>> = {
  "hostile-injection-3.0.json": 1,
  "hostile-refs.yaml": 34,
  "hostile-allof-2pow18.json": 37,
  "hostile-alias-bomb.yaml": 38,
  "hostile-proto.yaml": 38,
  "hostile-deep-3000.json": 39,
  "hostile-proto.json": 39,
};

/** Documents that others collected, where they are at hand. */
function readyInputs(): HostileInput[] {
  if (!existsSync(readyFolder)) return [];
  return readdirSync(readyFolder).map((name) => ({
    row: readyRows[name] ?? 1,
    name: `the ready file ${name}`,
    files: { [name]: readFileSync(join(readyFolder, name)) },
  }));
}

/** All hostile inputs, by row. */
export const hostileInputs: readonly HostileInput[] = [
  ...hostileDocuments.map(({ row, name, document, refused }) => ({
    row,
    name,
    files: { "api.json": JSON.stringify(document) },
    ...(refused === undefined ? {} : { refused }),
  })),
  ...referenceInputs,
  ...textInputs,
  ...readyInputs(),
].sort((one, other) => one.row - other.row);
