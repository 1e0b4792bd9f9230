import { describe, expect, it } from "vitest";
import { parseHttpDate } from "../../../templates/runtime/cache/http-date.js";

describe("parseHttpDate", () => {
  it.each([
    "Sun, 06 Nov 1994 08:49:37 GMT",
    "Sunday, 06-Nov-94 08:49:37 GMT",
    "Sun Nov  6 08:49:37 1994",
    "SUN, 06 nov 1994 08:49:37 gmt",
  ])("reads %s", (text) => {
    const read = parseHttpDate(text);

    expect(read).toBe(Date.UTC(1994, 10, 6, 8, 49, 37));
  });

  it.each([
    "0",
    "-1",
    "",
    "tomorrow",
    "2026-01-01T00:00:00Z",
    "Sun, 06 Nov 1994 08:49:37 UTC",
    "Sun, 06 Nov 1994 25:49:37 GMT",
    "Sun, 31 Feb 2027 08:49:37 GMT",
    "Sun, 06 Nov 1994 08:49:37 GMT, Sun, 06 Nov 1994 08:49:37 GMT",
  ])("takes %j for no date", (text) => {
    const read = parseHttpDate(text);

    expect(read).toBeUndefined();
  });

  it("takes two digits for a year of this century up to 74", () => {
    const read = parseHttpDate("Sunday, 06-Nov-49 08:49:37 GMT");

    expect(read).toBe(Date.UTC(2049, 10, 6, 8, 49, 37));
  });
});
