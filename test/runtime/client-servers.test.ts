import { describe, expect, it } from "vitest";
import { clientHarness, getThing } from "./client-harness.js";

const servers = {
  "https://api.example.com/v1": {
    template: "https://{region}.example.com/v1",
    variables: { region: { default: "api" } },
  },
};

describe("a client whose document has servers with variables", () => {
  it("sends its credential to the server that the variables name, and to no other", async () => {
    const { client, seen } = clientHarness(
      (_, index) =>
        index === 0
          ? new Response(null, { status: 307, headers: { location: "https://api.example.com/v1/things/1" } })
          : Response.json({ id: "1" }),
      { definition: { servers }, options: { apiKey: "k", serverVariables: { region: "eu" }, retry: false } },
    );

    await client.send(getThing, { id: "1" }).catch(() => undefined);

    expect(seen.map(({ url }) => url)).toEqual(["https://eu.example.com/v1/things/1"]);
    expect(seen[0]?.headers.get("x-api-key")).toBe("k");
  });

  it("refuses a variable that no server has, and says which it may be", () => {
    expect(() =>
      clientHarness(() => Response.json({}), {
        definition: { servers },
        options: { serverVariables: { regoin: "eu" } },
      }),
    ).toThrow(
      'Option "serverVariables" names "regoin", which no server of the document has. Did you mean "region"?',
    );
  });
});
