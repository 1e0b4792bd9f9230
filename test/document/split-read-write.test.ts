import { describe, expect, it } from "vitest";
import { splitReadWrite } from "../../generator/document/read-write/split-read-write.js";
import { type Json, type JsonObject, resolvePointer } from "../../generator/json.js";

const ref = (name: string): JsonObject => ({ $ref: `#/components/schemas/${name}` });
const json = (schema: Json): JsonObject => ({ content: { "application/json": { schema } } });
const text: JsonObject = { type: "string" };
const readOnly: JsonObject = { type: "string", readOnly: true };
const writeOnly: JsonObject = { type: "string", writeOnly: true };

/** A document whose one operation takes and answers these schemas. */
function documentOf(schemas: JsonObject, takes: Json, answers: Json): JsonObject {
  const operation = { requestBody: json(takes), responses: { "200": json(answers) } };
  return { openapi: "3.1.0", paths: { "/pets": { post: operation } }, components: { schemas } };
}

function split(schemas: JsonObject, takes: Json = ref("Pet"), answers: Json = ref("Pet")) {
  const root = splitReadWrite(documentOf(schemas, takes, answers));
  const content = "content/application~1json/schema";
  return {
    schema: (name: string) => resolvePointer(root, `/components/schemas/${name}`),
    names: Object.keys(resolvePointer(root, "/components/schemas") as object),
    taken: resolvePointer(root, `/paths/~1pets/post/requestBody/${content}`),
    answered: resolvePointer(root, `/paths/~1pets/post/responses/200/${content}`),
  };
}

describe("schemas of requests and answers", () => {
  it("are the same where nothing is for one side alone: the document stays as it is", () => {
    const root = documentOf({ Pet: { type: "object", properties: { name: text } } }, ref("Pet"), ref("Pet"));

    expect(splitReadWrite(root)).toBe(root);
  });

  it("differ in the properties for one side alone, and in what is required of it", () => {
    const properties = { id: readOnly, name: text, secret: writeOnly };
    const { schema, taken, answered } = split({
      Pet: { type: "object", required: ["id", "name", "secret"], properties },
    });

    expect(taken).toEqual(ref("PetInput"));
    expect(answered).toEqual(ref("Pet"));
    expect(schema("PetInput")).toEqual({
      type: "object",
      required: ["name", "secret"],
      properties: { name: text, secret: writeOnly },
    });
    expect(schema("Pet")).toEqual({
      type: "object",
      required: ["id", "name"],
      properties: { id: readOnly, name: text },
    });
  });

  it("differ where schemas that they refer to do, in circles too, and nowhere else", () => {
    const { schema, names } = split({
      Pet: { properties: { owner: ref("Owner"), tag: ref("Tag") } },
      Owner: { allOf: [ref("Base"), { properties: { pets: { type: "array", items: ref("Pet") } } }] },
      Base: { properties: { at: ref("Stamp"), note: text } },
      Stamp: readOnly,
      Tag: { properties: { label: text } },
    });

    expect(names).toEqual(
      ["Pet", "Owner", "Base", "Stamp", "Tag", "BaseInput", "OwnerInput", "PetInput"].sort(
        (one, other) => names.indexOf(one) - names.indexOf(other),
      ),
    );
    expect(schema("PetInput")).toEqual({ properties: { owner: ref("OwnerInput"), tag: ref("Tag") } });
    expect(schema("OwnerInput")).toEqual({
      allOf: [ref("BaseInput"), { properties: { pets: { type: "array", items: ref("PetInput") } } }],
    });
    expect(schema("BaseInput")).toEqual({ properties: { note: text } });
  });

  it("have no second name where no request reaches them", () => {
    const pet = { properties: { id: readOnly } };
    const { names, schema } = split({ Pet: pet, Order: { properties: { n: text } } }, ref("Order"));

    expect(names).toEqual(["Pet", "Order"]);
    expect(schema("Pet")).toEqual(pet);
  });

  it("have a name that is not taken", () => {
    const { taken } = split({ Pet: { properties: { id: readOnly } }, PetInput: text });

    expect(taken).toEqual(ref("PetInput2"));
  });

  it("differ where they are written in place", () => {
    const inline = { required: ["at"], properties: { at: readOnly, pw: writeOnly } };
    const { taken, answered } = split({ Pet: { properties: { id: readOnly } } }, inline, inline);

    expect(taken).toEqual({ properties: { pw: writeOnly } });
    expect(answered).toEqual({ required: ["at"], properties: { at: readOnly } });
  });

  it("are told apart by the same values, whatever they are called", () => {
    const cat = { required: ["kind"], properties: { kind: text, id: readOnly } };
    const choices = { oneOf: [ref("Cat"), ref("Dog")], discriminator: { propertyName: "kind" } };
    const { schema } = split({ Pet: choices, Cat: cat, Dog: { properties: { kind: text } } });

    expect(schema("PetInput")).toEqual({
      oneOf: [ref("CatInput"), ref("Dog")],
      discriminator: { propertyName: "kind", mapping: { Cat: ref("CatInput").$ref } },
    });
    expect(schema("Pet")).toEqual(choices);
  });

  it("keep the mapping that is given, by name or by reference, also of those that extend them", () => {
    const base = {
      properties: { kind: text },
      discriminator: { propertyName: "kind", mapping: { c: "Cat", d: ref("Dog").$ref ?? null } },
    };
    const extended = { allOf: [ref("Pet"), { properties: { id: readOnly } }] };
    const { schema } = split(
      { Pet: base, Cat: extended, Dog: extended, Bird: extended },
      {
        anyOf: [ref("Pet"), ref("Cat"), ref("Dog"), ref("Bird")],
      },
    );

    const { $ref: cat } = ref("CatInput");
    expect(schema("CatInput")).toEqual({ allOf: [ref("PetInput"), { properties: {} }] });
    expect(schema("PetInput")).toEqual({
      properties: { kind: text },
      discriminator: {
        propertyName: "kind",
        mapping: { c: cat, d: ref("DogInput").$ref, Bird: ref("BirdInput").$ref },
      },
    });
    expect(schema("Pet")).toEqual(base);
  });

  it("leave a property that claims to be both as it is", () => {
    const both = { type: "string", readOnly: true, writeOnly: true };
    const { schema, names } = split({ Pet: { properties: { odd: both } } });

    expect(names).toEqual(["Pet"]);
    expect(schema("Pet")).toEqual({ properties: { odd: both } });
  });

  it("are found in bounded time where compositions multiply", () => {
    const levels = Array.from({ length: 40 }, (_, level): [string, Json] => [
      `L${level}`,
      { allOf: Array.from({ length: 10 }, () => ref(`L${level + 1}`)) },
    ]);
    const { names } = split({
      Pet: { properties: { id: readOnly, many: ref("L0") } },
      ...Object.fromEntries(levels),
      L40: readOnly,
    });

    expect(names).toContain("PetInput");
  });
});
