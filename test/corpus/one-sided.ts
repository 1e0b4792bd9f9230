/** Properties that only the server may send, or only the caller: in circles, compositions, unions, and in place. */
export const oneSided = `
servers: [{ url: https://api.example }]
paths:
  /pets:
    post:
      operationId: createPet
      requestBody: { required: true, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "201": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Pet" } } } } }
    put:
      operationId: putAny
      requestBody: { content: { application/json: { schema: { type: object, required: [at, n], properties: { at: { type: string, readOnly: true }, n: { type: integer }, list: { type: array, items: { $ref: "#/components/schemas/Animal" } } } } } } }
      responses: { "200": { description: ok, content: { application/json: { schema: { type: object, required: [pw], properties: { pw: { type: string, writeOnly: true }, ok: { type: boolean } } } } } } }
components:
  schemas:
    Pet:
      type: object
      required: [id, name, secret, owner]
      properties:
        id: { type: string, readOnly: true }
        name: { type: string }
        secret: { type: string, writeOnly: true }
        owner: { $ref: "#/components/schemas/Owner" }
        parent: { $ref: "#/components/schemas/Pet" }
        tag: { $ref: "#/components/schemas/Tag" }
    Owner: { allOf: [{ $ref: "#/components/schemas/Base" }, { type: object, required: [mail], properties: { mail: { type: string }, pets: { type: array, items: { $ref: "#/components/schemas/Pet" } } } }] }
    Base: { type: object, required: [createdAt], properties: { createdAt: { $ref: "#/components/schemas/Stamp" } } }
    Stamp: { type: string, format: date-time, readOnly: true }
    Tag: { type: object, properties: { label: { type: string } } }
    Animal: { oneOf: [{ $ref: "#/components/schemas/Cat" }, { $ref: "#/components/schemas/Dog" }], discriminator: { propertyName: kind } }
    Cat: { type: object, required: [kind], properties: { kind: { type: string }, id: { type: string, readOnly: true } } }
    Dog: { type: object, required: [kind], properties: { kind: { type: string }, bark: { type: boolean } } }`;
