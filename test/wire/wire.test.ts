import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { driveApi } from "./drive-api.js";
import { documentPath, subjects } from "./subjects.js";

/** One operation in so many is called here; `npm run wire` calls them all. */
const oneIn: Readonly<Record<string, number>> = { stripe: 3, openai: 4, kubernetes: 20, github: 25 };
const absent = subjects.filter((subject) => documentPath(subject) === undefined).map(({ file }) => file);
if (absent.length > 0) console.warn(`Skipped, not found under RATESMITH_SPECS: ${absent.join(", ")}`);

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "ratesmith-wire-"));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the requests of an SDK", () => {
  for (const subject of subjects) {
    const input = documentPath(subject);

    it.skipIf(input === undefined)(
      `keep to the document: ${subject.name}`,
      { timeout: 180_000 },
      async () => {
        const every = oneIn[subject.name] ?? 1;

        const driven = await driveApi({
          subject,
          input: input ?? "",
          folder: join(folder, subject.name),
          picks: (_, index) => index % every === 0,
        });

        expect(driven.findings).toEqual([]);
        expect(driven.unsampled).toEqual([]);
        expect(driven.requests).toBeGreaterThan(driven.operations);
      },
    );
  }
});
