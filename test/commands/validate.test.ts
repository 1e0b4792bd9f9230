import { describe, expect, it } from "vitest";
import { ratesmith } from "../command-line.js";
import { fixture, readReport } from "./workspace.js";

const place = ({
  code,
  line,
  column,
}: {
  code: string;
  line?: number | undefined;
  column?: number | undefined;
}) => `${line}:${column} ${code}`;

describe("ratesmith validate", { concurrent: true, timeout: 180_000 }, () => {
  it("exits 0 where the document has no fault", async () => {
    const { code, stdout } = await ratesmith(["validate", fixture("shop.yaml"), "--json"]);

    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ ok: true, diagnostics: [] });
  });

  it("exits 1 and tells all faults of a policy, each with its place and what to do", async () => {
    const { code, stdout, stderr } = await ratesmith(["validate", fixture("eight-faults.yaml"), "--json"]);

    const { ok, diagnostics } = readReport(stdout);
    expect({ code, ok }).toEqual({ code: 1, ok: false });
    expect(diagnostics.map(place)).toEqual([
      "7:22 out-of-range",
      "8:29 missing-unit",
      "9:7 unknown-member",
      "10:12 out-of-range",
      "17:18 invalid-duration",
      "18:18 unknown-operation",
      "25:18 unknown-limit",
      "31:74 unknown-pointer",
    ]);
    const members = ["severity", "code", "message", "file", "line", "column", "pointer", "hint"].sort();
    for (const diagnostic of diagnostics) expect(Object.keys(diagnostic).sort()).toEqual(members);
    expect(stderr).toContain("eight-faults.yaml:9:7 error unknown-member");
    expect(stderr).toContain("8 errors, 0 warnings");
  });

  it("tells the faults of the document and of its policy together", async () => {
    const { code, stdout } = await ratesmith(["validate", fixture("all-faults.yaml"), "--json"]);

    expect(code).toBe(1);
    expect(readReport(stdout).diagnostics.map(place)).toEqual([
      "5:36 out-of-range",
      "6:3 unknown-member",
      "13:18 unknown-operation",
      "15:83 broken-ref",
      "18:7 duplicate-operation-id",
    ]);
  });

  it("exits 2 where there is no document to read", async () => {
    const { code, stdout, stderr } = await ratesmith(["validate", fixture("nowhere.yaml"), "--json"]);

    expect(code).toBe(2);
    expect(readReport(stdout).diagnostics.map(({ code }) => code)).toEqual(["unreadable-input"]);
    expect(stderr).toContain("there is no such file");
  });

  it("reads standard input", async () => {
    const { code, stdout } = await ratesmith(["validate", "-", "--json"], { stdin: "swagger" });

    const [diagnostic] = readReport(stdout).diagnostics;
    expect(code).toBe(1);
    expect(diagnostic).toMatchObject({ code: "not-openapi", file: "<stdin>", line: 1 });
  });
});
