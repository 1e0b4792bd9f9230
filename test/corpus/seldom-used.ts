/** Valid OpenAPI 3.1 of which each part is rare: boolean schemas, dynamic references, conditions, tuples, odd media types. */
export const seldomUsed = `
servers: [{ url: "https://api.example/{v}", variables: { v: { default: v1, enum: [v1, v2] } } }]
paths:
  /any/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: true }
      - { name: "filter", in: query, content: { application/json: { schema: { type: object, properties: { a: { type: string } } } } } }
      - { name: deep, in: query, style: deepObject, explode: true, schema: { type: object, additionalProperties: { type: [string, "null"] } } }
      - { name: pipes, in: query, style: pipeDelimited, explode: false, schema: { type: array, items: { type: integer } } }
      - { name: X-Ids, in: header, schema: { type: array, items: { type: string } } }
      - { name: tok, in: cookie, schema: { type: string } }
    get:
      responses:
        "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Tree" } } } }
        "204": { description: none }
        4XX: { description: bad, content: { application/problem+json: { schema: { $ref: "#/components/schemas/Problem" } } } }
        default: { description: other, content: { text/plain: { schema: { type: string } } } }
    post:
      operationId: post-any
      requestBody:
        content:
          application/json: { schema: false }
          text/csv: { schema: { type: string } }
          multipart/form-data:
            schema: { type: object, properties: { file: { type: string, contentMediaType: image/png }, files: { type: array, items: { type: string, format: binary } }, meta: { type: object, properties: { a: { type: integer } } } } }
            encoding: { meta: { contentType: application/json }, file: { contentType: "image/png, image/jpeg", headers: { X-Custom: { schema: { type: string } } } } }
      responses: { "201": { description: made, content: { "application/vnd.api+json;charset=utf-8": { schema: { $ref: "#/components/schemas/Strings" } } } }, "303": { description: see } }
    head: { responses: { "200": { description: ok } } }
    options: { responses: { "200": { description: ok, content: { "*/*": { schema: true } } } } }
    trace: { responses: { "200": { description: ok } } }
components:
  schemas:
    Node:
      $id: https://example.com/node
      $dynamicAnchor: node
      type: object
      properties: { data: true, children: { type: array, items: { $dynamicRef: "#node" } } }
    Tree:
      $ref: "#/components/schemas/Node"
      $dynamicAnchor: node
      unevaluatedProperties: false
    Problem: { type: object, properties: { type: { type: string, format: uri }, status: { type: integer, const: 400 } }, required: [status, undefinedOne] }
    Strings:
      type: [array, "null"]
      prefixItems: [{ type: string }, { enum: [1, "a", null, true] }]
      items: false
    Never: { not: {} }
    Cond: { type: object, if: { properties: { a: { const: 1 } } }, then: { required: [b] }, else: { required: [c] }, properties: { a: {}, b: { const: null }, c: { enum: [] } } }
    Pat: { type: object, patternProperties: { "^x-": { type: string } }, additionalProperties: false, propertyNames: { pattern: "^x-" } }
    Dep: { type: object, dependentSchemas: { a: { properties: { b: { type: string } } } }, dependentRequired: { a: [b] } }
    Both: { allOf: [{ $ref: "#/components/schemas/Pat" }, { type: object, properties: { z: { type: number } } }, true] }
    OneNull: { oneOf: [{ type: "null" }, { $ref: "#/components/schemas/Both" }] }
    Bin: { type: string, contentEncoding: base64, contentMediaType: image/png }
    Cyc: { anyOf: [{ $ref: "#/components/schemas/Cyc2" }, { type: string }] }
    Cyc2: { oneOf: [{ $ref: "#/components/schemas/Cyc" }, { type: integer }] }
    Def: { $defs: { inner: { type: string } }, type: object, properties: { i: { $ref: "#/components/schemas/Def/$defs/inner" } } }
    Empty: {}
    "123": { type: string }
    "a.b-c": { type: object, properties: { "": { type: string }, "a b": { type: string }, "__proto__": { type: string } } }
    Big: { type: integer, format: int64, minimum: -9223372036854775808, maximum: 9223372036854775807, default: 9223372036854775807 }
webhooks:
  evt: { post: { requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Tree" } } } }, responses: { "200": { description: ok } } } }`;
