import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generate } from "../../generator/generate.js";
import { strictestFlags, typeErrors } from "../real/compile.js";

const document = `
openapi: 3.1.0
info: { title: Zoo, version: "1" }
servers: [{ url: "https://zoo.example" }]
paths:
  /pets:
    post:
      operationId: createPet
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses:
        "201": { description: made, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
        "202": { description: later }
        "400": { description: no, content: { application/problem+json: { schema: { $ref: "#/components/schemas/Problem" } } } }
        "409": { description: there is one, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
        5XX: { description: down, content: { application/json: { schema: { type: object, required: [down], properties: { down: { type: boolean } } } } } }
    delete:
      operationId: deletePets
      responses: { "204": { description: gone }, "404": { description: none } }
components:
  schemas:
    Problem: { type: object, required: [detail], properties: { detail: { type: string } } }
    Pet:
      type: object
      required: [id, name, pin]
      properties: { id: { type: string, readOnly: true }, name: { type: string }, pin: { type: string, writeOnly: true }, mother: { $ref: "#/components/schemas/Pet" } }
`;

/** Code that compiles only where the types are what it says. */
const usage = `
import { type CreatePetError, isApiError, type Pet, type PetInput, type Problem, Zoo } from "./sdk/index.js";

type Same<One, Other> = (<T>() => T extends One ? 1 : 2) extends <T>() => T extends Other ? 1 : 2 ? true : false;
const is = <One, Other>(_same: Same<One, Other>): void => {};

const zoo = new Zoo();

export async function sides(): Promise<void> {
  const body: PetInput = { name: "Rex", pin: "0000", mother: { name: "Lassie", pin: "1" } };
  const made = await zoo.pets.create({ body });
  is<typeof made, Pet | undefined>(true);
  if (made === undefined) return;
  is<(typeof made)["id"], string>(true);
  // @ts-expect-error only the caller sends it
  made.pin;
  // @ts-expect-error only the server sends it
  await zoo.pets.create({ body: { id: "1", name: "Rex", pin: "0000" } });
  // @ts-expect-error the request needs it
  await zoo.pets.create({ body: { name: "Rex" } });
}

export function failures(error: unknown): string {
  if (!isApiError<CreatePetError>(error)) return "";
  if (error.status === 400) {
    const { detail }: Problem = error.body as Problem;
    return detail;
  }
  is<Extract<CreatePetError, { status: 409 }>["body"], Pet>(true);
  is<Extract<CreatePetError, { status: 400 }>["body"], Problem>(true);
  return error.message;
}
`;

describe("what comes back", () => {
  let folder: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "ratesmith-results-"));
    writeFileSync(join(folder, "zoo.yaml"), document);
    writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }));
    await generate({ input: join(folder, "zoo.yaml"), output: join(folder, "sdk") });
    writeFileSync(join(folder, "usage.ts"), usage);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("is typed by status and by side", { timeout: 120_000 }, () => {
    expect(typeErrors(folder, "browser", strictestFlags)).toEqual([]);
  });
});
