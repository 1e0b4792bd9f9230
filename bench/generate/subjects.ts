import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** A document to generate from. */
export interface Subject {
  readonly name: "petstore" | "onestack" | "stripe" | "openai" | "github";
  readonly file: string;
  /** What declares its limits, for ours alone. */
  readonly overlay?: string;
  /** The operation of which the bundle of one is made, by its id. */
  readonly operationId: string;
}

const root = fileURLToPath(new URL("../../", import.meta.url));
const specs = process.env.RATESMITH_SPECS ?? join(root, "..", "shared", "specs");

/** The documents that are there. */
export function subjects(): readonly Subject[] {
  const all: readonly Subject[] = [
    {
      name: "petstore",
      file: join(specs, "suites", "oai-learn-examples", "v3.0", "petstore.json"),
      operationId: "showPetById",
    },
    {
      // Its one operation has throttle, retry, cache and batch declared.
      name: "onestack",
      file: join(root, "examples", "onestack", "openapi.yaml"),
      overlay: join(root, "examples", "onestack", "rate-limit.overlay.yaml"),
      operationId: "getTicket",
    },
    { name: "stripe", file: join(specs, "real", "stripe.json"), operationId: "GetCustomersCustomer" },
    { name: "openai", file: join(specs, "real", "openai.yaml"), operationId: "retrieveModel" },
    { name: "github", file: join(specs, "real", "github.json"), operationId: "repos/get" },
  ];
  return all.filter(({ file }) => existsSync(file));
}
