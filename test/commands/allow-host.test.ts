import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ratesmith } from "../command-line.js";
import { serveFiles } from "../document/remote/serve.js";
import {
  createWorkspace,
  fixtureText,
  generateHere,
  readReport,
  texts,
  type Workspace,
} from "./workspace.js";

let workspace: Workspace;

beforeAll(() => {
  workspace = createWorkspace();
});

afterAll(() => workspace.remove());

const shopWith = (address: string) =>
  fixtureText("shop.yaml").replaceAll("#/components/schemas/Item", `${address}/item.yaml`);

describe("--allow-host", { timeout: 180_000 }, () => {
  it("lets generate and validate follow references to that host, and no others", async () => {
    const { port, asked } = await serveFiles({ "/item.yaml": "title: Far\ntype: object" });
    const input = workspace.write("api.yaml", shopWith(`http://localhost:${port}`));
    const output = join(workspace.path, "sdk");
    const allowed = `localhost:${port}`;

    const refused = await ratesmith(["validate", input, "--allow-host", "localhost:1", "--json"]);
    const validated = await ratesmith([
      ...["validate", input, "--json"],
      ...["--allow-host", "other.example", "--allow-host", allowed],
    ]);
    const generated = await generateHere(input, { output, allowHost: [allowed] });

    expect(refused.code).toBe(1);
    expect(new Set(readReport(refused.stdout).diagnostics.map(({ code }) => code))).toEqual(
      new Set(["remote-ref"]),
    );
    expect(validated.code).toBe(0);
    expect(generated.code).toBe(0);
    expect(texts(output)["schema.ts"]).toContain("Far");
    expect(asked).toEqual(["/item.yaml", "/item.yaml"]);
  });

  it.each([["generate", "--output", "nowhere"], ["validate"], ["mock"]])(
    "of %s must be a host",
    async (command, ...more) => {
      const input = workspace.write("shop.yaml", fixtureText("shop.yaml"));

      const { code, stdout } = await ratesmith([
        ...[command, input, ...more, "--json"],
        ...["--allow-host", "https://a.example/b"],
      ]);

      expect(code).toBe(2);
      expect(readReport(stdout).diagnostics).toMatchObject([{ code: "invalid-host" }]);
    },
  );
});
