import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RequestHeaders } from "../../../templates/runtime/http/request-headers.js";

const field = fc.tuple(
  fc.stringMatching(/^[a-zA-Z-]{1,4}$/),
  fc.stringMatching(/^[\t \x21-\x7e\xa0-\xff]{0,6}$/),
);

describe("RequestHeaders", () => {
  it("says of names and values what the platform's Headers say", () => {
    fc.assert(
      fc.property(fc.array(field), (fields) => {
        const headers = new Headers();
        for (const [name, value] of fields) headers.set(name, value);

        const light = new RequestHeaders(fields);

        expect([...light].map(([name, value]) => [name.toLowerCase(), value])).toEqual([...headers]);
        for (const [name] of fields) {
          expect(light.get(name.toUpperCase())).toBe(headers.get(name));
          expect(light.has(name)).toBe(true);
        }
      }),
    );
    expect([new RequestHeaders().get("a"), new RequestHeaders().has("a")]).toEqual([null, false]);
  });

  it("keeps names as they were given, for servers that look at their case", () => {
    expect([...new RequestHeaders([["X-Tenant", "a"]])]).toEqual([["X-Tenant", "a"]]);
  });
});
