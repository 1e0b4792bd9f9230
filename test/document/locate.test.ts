import { describe, expect, it } from "vitest";
import { head, loadFiles } from "./fixture.js";

const yaml = `${head}paths:
  /a~b/{id}:
    get:
      parameters:
        - {name: id, in: path}
        - name: q
          in: query
      responses:
        200: {description: ok}
`;
const json = JSON.stringify(
  {
    openapi: "3.1.0",
    info: { title: "Shop", version: "1" },
    paths: { "/a": { get: { tags: ["x", "y"], responses: { default: { description: "ok" } } } } },
  },
  undefined,
  2,
);

describe("locating a pointer", () => {
  it.each([
    ["", 1, 1],
    ["/paths", 3, 1],
    ["/paths/~1a~0b~1{id}/get", 5, 5],
    ["/paths/~1a~0b~1{id}/get/parameters/0/in", 7, 22],
    ["/paths/~1a~0b~1{id}/get/parameters/1", 8, 11],
    ["/paths/~1a~0b~1{id}/get/responses/200", 11, 9],
  ])("finds %s in YAML", async (pointer, line, column) => {
    const document = await loadFiles({ "api.yaml": yaml });

    const place = document.locate(pointer);

    expect(place).toEqual({ file: "api.yaml", pointer, line, column });
  });

  it.each([
    ["", 1, 1],
    ["/info/version", 5, 5],
    ["/paths/~1a/get/tags/1", 12, 11],
  ])("finds %s in JSON", async (pointer, line, column) => {
    const document = await loadFiles({ "api.json": json });

    const place = document.locate(pointer);

    expect(place).toEqual({ file: "api.json", pointer, line, column });
  });

  it("gives the nearest ancestor of what is not there", async () => {
    const document = await loadFiles({ "api.yaml": yaml });

    const place = document.locate("/paths/~1a~0b~1{id}/get/x-rate-limit/apply");

    expect(place).toMatchObject({ line: 5, column: 5 });
  });
});
