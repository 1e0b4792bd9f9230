import { describe, expect, it } from "vitest";
import { bodyTools, brought } from "../../../templates/runtime/kit.js";
import type { Body } from "../../../templates/runtime/operation.js";
import { wholeKit } from "../../../templates/runtime/whole-kit.js";

const where = "The body of POST /x";

function encodeBody(body: Body, value: unknown, at: string) {
  return brought(wholeKit[bodyTools[body.kind]], body.kind)(body, value, at);
}

function encode(kind: Body["kind"], value: unknown, rest: Partial<Body> = {}) {
  const contentTypes = {
    json: "application/json",
    form: "application/x-www-form-urlencoded",
    multipart: "multipart/form-data",
    binary: "application/octet-stream",
    text: "text/plain",
  };
  return encodeBody({ kind, contentType: contentTypes[kind], ...rest }, value, where);
}

async function formOf(value: unknown, rest: Partial<Body> = {}): Promise<FormData> {
  const { encoded, contentType } = encode("multipart", value, rest);
  const headers = contentType === undefined ? {} : { "content-type": contentType };
  return new Response(encoded.make(), { headers }).formData();
}

function streamOf(text: string): ReadableStream<Uint8Array> {
  return new Blob([text]).stream() as unknown as ReadableStream<Uint8Array>;
}

describe("encodeBody: json", () => {
  it("writes the value once, so that later changes are not sent", () => {
    const value = { a: [1] };

    const { encoded, contentType } = encode("json", value, { contentType: "application/vnd.api+json" });
    value.a.push(2);

    expect(encoded.make()).toBe('{"a":[1]}');
    expect(encoded.isReplayable).toBe(true);
    expect(contentType).toBe("application/vnd.api+json");
  });

  it("writes null", () => {
    expect(encode("json", null).encoded.make()).toBe("null");
  });

  it.each([1n, { deep: 1n }, () => 1, Symbol("x")])("refuses %s", (value) => {
    expect(() => encode("json", value)).toThrow(/The body of POST \/x cannot be written as JSON/);
  });

  it("refuses what holds itself", () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;

    expect(() => encode("json", circle)).toThrow(/cannot be written as JSON: .*circular/i);
  });
});

describe("encodeBody: form", () => {
  it.each([
    [{ a: "x y", b: 2, c: true }, "a=x%20y&b=2&c=true"],
    [{ a: "1&b=2" }, "a=1%26b%3D2"],
    [{ a: ["x", "y"] }, "a=x&a=y"],
    [{ a: { b: 1, c: { d: 2 } } }, "a%5Bb%5D=1&a%5Bc%5D%5Bd%5D=2"],
    [{ items: [{ price: "p1" }, { price: "p2" }] }, "items%5B0%5D%5Bprice%5D=p1&items%5B1%5D%5Bprice%5D=p2"],
    [{ a: undefined, b: null, c: "" }, "c="],
    [{ at: new Date(0) }, "at=1970-01-01T00%3A00%3A00.000Z"],
    ["already=encoded", "already=encoded"],
    [new URLSearchParams({ a: "b c" }), "a=b+c"],
  ])("writes %j", (value, text) => {
    expect(encode("form", value).encoded.make()).toBe(text);
  });

  it("writes properties as their encoding says", () => {
    const encoding = {
      list: { style: "form", explode: false },
      expand: { style: "deepObject", explode: true },
      meta: { contentType: "application/json" },
    } as const;

    const { encoded } = encode("form", { list: [1, 2], expand: ["a", "b"], meta: { k: 1 } }, { encoding });

    expect(decodeURIComponent(String(encoded.make()))).toBe('list=1,2&expand[]=a&expand[]=b&meta={"k":1}');
  });

  it.each([[1], 5, null, ["x"]])("refuses %j, which is no object of fields", (value) => {
    expect(() => encode("form", value)).toThrow(/The body of POST \/x must be an object of form fields/);
  });
});

describe("encodeBody: multipart", () => {
  it("makes a part of each property, and leaves the boundary to fetch", async () => {
    const value = {
      text: "hi",
      count: 3,
      file: new File(["abc"], "a.txt", { type: "text/plain" }),
      bytes: new Uint8Array([1, 2]),
      tags: ["x", "y"],
      none: undefined,
      nil: null,
    };

    const { encoded, contentType } = encode("multipart", value);
    const form = await formOf(value);
    const file = form.get("file");

    expect(contentType).toBeUndefined();
    expect(encoded.isReplayable).toBe(true);
    expect([form.get("text"), form.get("count"), form.getAll("tags")]).toEqual(["hi", "3", ["x", "y"]]);
    expect(file instanceof File && [file.name, file.type, await file.text()]).toEqual([
      "a.txt",
      "text/plain",
      "abc",
    ]);
    expect(form.has("none") || form.has("nil")).toBe(false);
  });

  it("writes objects as fields of JSON, not as files, in a body that can be sent again", async () => {
    const value = { meta: { k: "v" }, file: new File(["abc"], "a.txt", { type: "text/plain" }) };

    const { encoded, contentType = "" } = encode("multipart", value);
    const text = await new Response(encoded.make()).text();
    const form = await formOf(value);
    const file = form.get("file");

    expect(encoded.isReplayable).toBe(true);
    expect(contentType).toMatch(/^multipart\/form-data; boundary=/);
    expect(text).toContain('name="meta"\r\nContent-Type: application/json\r\n\r\n{"k":"v"}\r\n');
    expect(form.get("meta")).toBe('{"k":"v"}');
    expect(file instanceof File && [file.name, await file.text()]).toEqual(["a.txt", "abc"]);
  });

  it("gives parts the type that their encoding says", async () => {
    const encoding = { note: { contentType: "text/csv" }, image: { contentType: "image/*, image/png" } };

    const form = await formOf({ note: "a,b", image: new Blob(["x"]) }, { encoding });
    const types = ["note", "image"].map((name) => {
      const part = form.get(name);
      return part instanceof Blob ? part.type : undefined;
    });

    expect(types).toEqual(["text/csv", "image/png"]);
  });

  it("writes parts in the style that their encoding says", async () => {
    const encoding = { list: { style: "form", explode: false }, deep: { style: "deepObject" } } as const;

    const form = await formOf({ list: ["a", "b c"], deep: { x: 1 } }, { encoding });

    expect([...form]).toEqual([
      ["list", "a,b c"],
      ["deep[x]", "1"],
    ]);
  });

  it("streams a body that holds a stream, which cannot be sent twice", async () => {
    const value = { name: 'a"b\r\nX: 1', upload: streamOf("streamed"), meta: { k: 1 } };

    const { encoded, contentType = "" } = encode("multipart", value);
    const form = await new Response(encoded.make(), { headers: { "content-type": contentType } }).formData();
    const upload = form.get("upload");

    expect(encoded.isReplayable).toBe(false);
    expect(form.get("name")).toBe('a"b\r\nX: 1');
    expect(upload instanceof Blob && (await upload.text())).toBe("streamed");
  });

  it("sends FormData as it is", () => {
    const form = new FormData();

    expect(encode("multipart", form).encoded.make()).toBe(form);
  });

  it("refuses what is no object", () => {
    expect(() => encode("multipart", "x")).toThrow(/must be an object of parts or a FormData, got string/);
  });
});

describe("encodeBody: binary and text", () => {
  it.each([new Blob(["x"]), new ArrayBuffer(2), new Uint8Array(2), new DataView(new ArrayBuffer(1)), "text"])(
    "sends %s as often as needed",
    (value) => {
      const { encoded } = encode("binary", value);

      expect(encoded.isReplayable).toBe(true);
      expect(encoded.make()).toBe(value);
    },
  );

  it("sends streams once, and what iterates asynchronously as a stream", async () => {
    async function* chunks() {
      yield new TextEncoder().encode("a");
      yield new TextEncoder().encode("b");
    }

    const { encoded } = encode("binary", chunks());

    expect(encoded.isReplayable).toBe(false);
    expect(await new Response(encoded.make()).text()).toBe("ab");
    expect(encode("binary", streamOf("x")).encoded.isReplayable).toBe(false);
  });

  it("sends a blob's own type where the document gives a range", () => {
    const png = new Blob(["x"], { type: "image/png" });

    expect(encode("binary", png, { contentType: "image/*" }).contentType).toBe("image/png");
    expect(encode("binary", "x", { contentType: "*/*" }).contentType).toBe("application/octet-stream");
  });

  it.each([5, {}, null, true])("refuses %j as binary", (value) => {
    expect(() => encode("binary", value)).toThrow(
      /must be a Blob, File, ArrayBuffer, typed array, stream or string/,
    );
  });

  it("writes scalars as text, and refuses objects", () => {
    expect(encode("text", 12).encoded.make()).toBe("12");
    expect(() => encode("text", { a: 1 })).toThrow(/must be text for text\/plain, got an object/);
  });
});
