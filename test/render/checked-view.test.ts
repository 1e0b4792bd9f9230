import Handlebars from "handlebars";
import { describe, expect, it } from "vitest";
import { checkedView } from "../../generator/render/checked-view.js";

const print = (template: string, view: object) =>
  Handlebars.compile(template, { noEscape: true, strict: true, knownHelpersOnly: true })(checkedView(view));

describe("a checked view", () => {
  it("prints what it defines", () => {
    expect(
      print("{{#each xs}}{{name}};{{/each}}{{#if none}}x{{/if}}", {
        xs: [{ name: "a" }, { name: "b" }],
        none: undefined,
      }),
    ).toBe("a;b;");
  });

  it.each(["{{missing}}", "{{#if missing}}x{{/if}}", "{{#each missing}}x{{/each}}"])(
    "throws at %s",
    (template) => {
      expect(() => print(template, { xs: [] })).toThrow("missing");
    },
  );

  it("names the place of a misspelt name within a list", () => {
    expect(() => print("{{#each xs}}{{#if nmae}}x{{/if}}{{/each}}", { xs: [{ name: "a" }] })).toThrow(
      'The template reads "view.xs.0.nmae", which the view does not define.',
    );
  });
});
