import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildUrl } from "../../../templates/runtime/http/build-url.js";
import { planOperation } from "../../../templates/runtime/http/operation-plan.js";
import { parameterWriters } from "../../../templates/runtime/http/parameter-writers.js";
import type { Parameter } from "../../../templates/runtime/operation.js";

interface SuiteOperation {
  readonly operationId?: string;
  readonly parameters?: readonly (Parameter & { readonly schema?: { readonly type?: string } })[];
}

const suite = join(
  process.env.RATESMITH_SPECS ?? "../shared/specs",
  "suites/readme-oas-examples/3.1/json/parameters-style.json",
);

describe.skipIf(!existsSync(suite))("the suite of parameter styles", () => {
  it("is written without loss: each operation's URL holds every value", () => {
    const document = JSON.parse(readFileSync(suite, "utf8")) as {
      paths: Record<string, Record<string, SuiteOperation>>;
    };
    const values = { string: "blue", array: ["b1", "b2"], object: { name: "n1", description: "d1" } };
    const written: string[] = [];

    for (const [path, methods] of Object.entries(document.paths)) {
      for (const [method, { operationId = "x", parameters = [] }] of Object.entries(methods)) {
        const operation = { id: operationId, method: method.toUpperCase(), path, parameters };
        const plan = planOperation(operation, { origin: "https://httpbin.org", path: "" });
        const args = Object.fromEntries(
          parameters.map((each) => [each.name, Reflect.get(values, each.schema?.type ?? "string")]),
        );
        written.push(
          decodeURIComponent(buildUrl(plan, args, parameterWriters).href.slice("https://httpbin.org".length)),
        );
      }
    }

    expect(
      written.filter((text) => text !== "/cookies" && text !== "/anything/headers"),
    ).toMatchInlineSnapshot(`
      [
        "/anything/headers/simple",
        "/anything/headers/simple",
        "/anything/path/blue/b1,b2/name,n1,description,d1",
        "/anything/path/matrix/;primitive=blue/;array=b1,b2/;object=name,n1,description,d1",
        "/anything/path/matrix/;primitive=blue/;array=b1;array=b2/;name=n1;description=d1",
        "/anything/path/label/.blue/.b1,b2/.name,n1,description,d1",
        "/anything/path/label/.blue/.b1.b2/.name=n1.description=d1",
        "/anything/path/simple/blue/b1,b2/name,n1,description,d1",
        "/anything/path/simple/blue/b1,b2/name=n1,description=d1",
        "/anything/query?primitive=blue&array=b1&array=b2&name=n1&description=d1",
        "/anything/query/form?primitive=blue&array=b1,b2&object=name,n1,description,d1",
        "/anything/query/form?primitive=blue&array=b1&array=b2&name=n1&description=d1",
        "/anything/query/spaceDelimited?array=b1 b2&object=name n1 description d1",
        "/anything/query/pipeDelimited?array=b1|b2&object=name|n1|description|d1",
        "/anything/query/deepObject?object[name]=n1&object[description]=d1",
        "/anything/form-data",
        "/anything/form-data/form",
        "/anything/form-data/form",
        "/anything/form-data/spaceDelimited",
        "/anything/form-data/pipeDelimited",
        "/anything/form-data/deepObject",
      ]
    `);
  });
});
