import { describe, expect, it } from "vitest";
import type { Json } from "../../generator/json.js";
import { cutCircularTypes } from "../../generator/render/cut-circular-types.js";

const to = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const text = { type: "string" };

function cut(schemas: Record<string, Json>): unknown {
  const root = structuredClone({ components: { schemas } });
  cutCircularTypes(root);
  return root.components.schemas;
}

describe("schemas that consist of each other", () => {
  it("lose the choice of a union that is the union itself", () => {
    const cutSchemas = cut({ A: { oneOf: [text, to("A")] }, B: { anyOf: [to("B")] } });

    expect(cutSchemas).toEqual({ A: { oneOf: [text] }, B: {} });
  });

  it("have each other's choices where two unions contain each other", () => {
    const integer = { type: "integer" };

    const cutSchemas = cut({ A: { oneOf: [text, to("B")] }, B: { anyOf: [to("A"), integer] } });

    expect(cutSchemas).toEqual({
      A: { oneOf: [text, to("B")] },
      B: { anyOf: [{ oneOf: [text] }, integer] },
    });
  });

  it("keep their base's properties where its union lists them, and the union", () => {
    const base = {
      properties: { kind: text },
      discriminator: { propertyName: "kind" },
      oneOf: [to("A"), to("B")],
    };
    const part = { properties: { a: text } };

    const cutSchemas = cut({
      A: { allOf: [to("Base"), part] },
      Base: base,
      B: { allOf: [to("Base")] },
    });

    const alone = { properties: { kind: text } };
    expect(cutSchemas).toEqual({ A: { allOf: [alone, part] }, Base: base, B: { allOf: [alone] } });
  });

  it("end in anything where they are arrays of themselves", () => {
    const cutSchemas = cut({ List: { anyOf: [text, { type: "array", items: to("List") }] } });

    expect(cutSchemas).toEqual({ List: { anyOf: [text, { type: "array", items: {} }] } });
  });

  it("stay as they are where only properties lead back", () => {
    const schemas = {
      Node: { properties: { next: to("Node"), all: { type: "array", items: to("Node") } } },
      Two: { oneOf: [to("Node"), to("Node")] },
    };

    expect(cut(schemas)).toEqual(schemas);
  });
});
