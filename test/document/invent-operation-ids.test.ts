import { describe, expect, it } from "vitest";
import { member } from "../../generator/json.js";
import { head, loadFiles } from "./fixture.js";

async function idOf(method: string, path: string): Promise<unknown> {
  const { root } = await loadFiles({
    "api.yaml": `${head}paths: {'${path}': {${method}: {responses: {default: {description: ok}}}}}\n`,
  });
  return member(member(member(root.paths, path), method), "operationId");
}

describe("an operation without an id", () => {
  it.each([
    ["get", "/tickets/{id}", "getTicketsById"],
    ["get", "/", "get"],
    ["post", "/repos/{owner}/{repo}/issue-comments", "postReposByOwnerByRepoIssueComments"],
    ["delete", "/v1.1/a_b/{c-d}.json", "deleteV11ABByCDJson"],
    ["get", "/日本", "get日本"],
  ])("%s %s becomes %s", async (method, path, id) => {
    expect(await idOf(method, path)).toBe(id);
  });

  it("gets one that is not taken, whatever the order of the document", async () => {
    const paths = [
      "/a-b: {get: {responses: {default: {description: ok}}}}",
      "/a/b: {get: {operationId: '', responses: {default: {description: ok}}}}",
      "/c: {get: {operationId: getAB, responses: {default: {description: ok}}}}",
    ];
    const forwards = await loadFiles({ "api.yaml": `${head}paths: {${paths.join(", ")}}\n` });
    const backwards = await loadFiles({ "api.yaml": `${head}paths: {${paths.toReversed().join(", ")}}\n` });

    const idOfPath = (path: string) =>
      member(member(member(forwards.root.paths, path), "get"), "operationId");
    expect([idOfPath("/a-b"), idOfPath("/a/b")]).toEqual(["getAB2", "getAB3"]);
    expect(forwards.root.paths).toEqual(backwards.root.paths);
    expect([...forwards.inventedIds]).toEqual(["getAB2", "getAB3"]);
  });

  it("is given one in webhooks too, and keeps the one it has", async () => {
    const document = await loadFiles({
      "api.yaml": `${head}paths: {/a: {get: {operationId: mine, responses: {default: {description: ok}}}}}\nwebhooks: {newPet: {post: {responses: {default: {description: ok}}}}}\n`,
    });

    expect(document.root.webhooks).toEqual({
      newPet: { post: { operationId: "postNewPet", responses: { default: { description: "ok" } } } },
    });
    expect([...document.inventedIds]).toEqual(["postNewPet"]);
  });
});
