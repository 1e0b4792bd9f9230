import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { packageRoot } from "../../generator/package-root.js";

/** A real document, and the credentials a client of it is given. */
export interface Subject {
  readonly name: string;
  readonly file: string;
  readonly credentials: Readonly<Record<string, string>>;
}

/** The APIs whose every operation is driven. */
export const subjects: readonly Subject[] = [
  { name: "github", file: "github.json", credentials: {} },
  { name: "stripe", file: "stripe.json", credentials: { token: "t1" } },
  { name: "openai", file: "openai.yaml", credentials: { token: "t1", adminApiKeyAuth: "k1" } },
  { name: "kubernetes", file: "kubernetes.json", credentials: { apiKey: "k1" } },
];

const specs = resolve(packageRoot, process.env.RATESMITH_SPECS ?? "../shared/specs", "real");

/** Where the subject's document lies; undefined where this machine has not got it. */
export function documentPath({ file }: Subject): string | undefined {
  const path = join(specs, file);
  return existsSync(path) ? path : undefined;
}
