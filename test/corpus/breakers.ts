import { oneSided } from "./one-sided.js";
import { seldomUsed } from "./seldom-used.js";

/** Documents that are known to have broken generators: valid, or with a fault that does no harm; by what is odd in them. */
export const breakers: Readonly<Record<string, string>> = {
  "a cyclic oneOf": `
components:
  schemas:
    Node: {oneOf: [{$ref: '#/components/schemas/Leaf'}, {$ref: '#/components/schemas/Node'}]}
    Leaf: {type: object, properties: {up: {$ref: '#/components/schemas/Node'}}}
    Nested: {type: array, items: {$ref: '#/components/schemas/Nested'}}
    Json: {anyOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/Json'}}, {type: object, additionalProperties: {$ref: '#/components/schemas/Json'}}]}
    Pet: {type: object, properties: {kind: {type: string}}, discriminator: {propertyName: kind, mapping: {cat: '#/components/schemas/Cat'}}, oneOf: [{$ref: '#/components/schemas/Cat'}, {$ref: '#/components/schemas/Dog'}]}
    Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: integer}}}]}
    Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {tail: {type: boolean}}}]}
    Self: {oneOf: [{$ref: '#/components/schemas/Self'}]}
    Both: {allOf: [{type: object, properties: {next: {$ref: '#/components/schemas/Both'}}}]}
paths: {/n: {get: {responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Node'}}}}}}}}`,
  "references into paths and nested definitions": `
components:
  schemas:
    Outer: {type: object, definitions: {Inner: {type: string}}, properties: {a: {$ref: '#/components/schemas/Outer/definitions/Inner'}, b: {type: array, items: {type: object, properties: {c: {type: integer}}}}}}
    Deep: {$ref: '#/components/schemas/Outer/properties/b/items/properties/c'}
paths:
  /a/{id}:
    parameters: [{name: id, in: path, required: true, schema: {type: string, enum: [x, y]}}]
    get:
      operationId: getA
      parameters: [{name: like, in: query, schema: {$ref: '#/paths/~1a~1{id}/parameters/0/schema'}}]
      responses: {'200': {description: ok, content: {application/json: {schema: {type: object, properties: {n: {type: number}}}}}}}
    put:
      parameters: [{$ref: '#/paths/~1a~1{id}/get/parameters/0'}]
      requestBody: {content: {application/json: {schema: {$ref: '#/paths/~1a~1{id}/get/responses/200/content/application~1json/schema'}}}}
      responses: {'200': {$ref: '#/paths/~1a~1{id}/get/responses/200'}}`,
  "schemas with the names of types and of what the SDK declares": `
components:
  schemas:
${[
  "Record",
  "Array",
  "File",
  "Response",
  "Parameters",
  "Api",
  "Promise",
  "Partial",
  "Omit",
  "Blob",
  "Error",
  "String",
  "object",
  "string",
  "Client",
  "ApiClient",
  "ApiPromise",
  "RequestOptions",
  "Resource",
  "operations",
  "components",
  "paths",
  "Breakers",
  "Items",
  "ListItemsParams",
  "NotFoundError",
  "ClientOptions",
  "BreakersOptions",
  "constructor",
  "toString",
  "default",
  "class",
  "enum",
  "await",
  "any",
  "1st",
  "Date",
  "Map",
  "undefined",
  "null",
]
  .map(
    (name) =>
      `    '${name}': {type: object, properties: {a: {type: string}, self: {$ref: '#/components/schemas/${name}'}}}`,
  )
  .join("\n")}
paths:
  /items:
    get: {tags: [items], operationId: listItems, parameters: [{name: q, in: query, schema: {$ref: '#/components/schemas/Record'}}], responses: {'200': {description: ok, content: {application/json: {schema: {type: array, items: {$ref: '#/components/schemas/Array'}}}}}}}
    post: {tags: [items], operationId: createItem, requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Promise'}}}}, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/ApiPromise'}}}}}}
    put: {tags: [items], operationId: putItem, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/RequestOptions'}}}}, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Items'}}}}}}
    patch: {tags: [items], operationId: patchItem, requestBody: {content: {application/json: {schema: {$ref: '#/components/schemas/ListItemsParams'}}}}, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Breakers'}}}}}}`,
  "parameters of one name, and of the names of arguments": `
paths:
  /a/{id}/{body}:
    post:
      operationId: act
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: id, in: query, schema: {type: integer}}
        - {name: id, in: header, schema: {type: boolean}}
        - {name: id, in: cookie, schema: {type: string}}
        - {name: queryId, in: query, schema: {type: string}}
        - {name: body, in: path, required: true, schema: {type: string}}
        - {name: body, in: query, schema: {type: string}}
        - {name: data, in: query, schema: {type: string}}
        - {name: options, in: query, schema: {type: string}}
        - {name: params, in: query, schema: {type: string}}
        - {name: signal, in: query, schema: {type: string}}
        - {name: constructor, in: query, schema: {type: string}}
        - {name: __proto__, in: query, schema: {type: string}}
        - {name: toString, in: query, required: true, schema: {type: string}}
        - {name: 'filter[name]', in: query, schema: {type: string}}
        - {name: '1st', in: query, schema: {type: string}}
        - {name: class, in: query, schema: {type: string}}
      requestBody: {required: true, content: {application/json: {schema: {type: object, properties: {body: {type: string}}}}}}
      responses: {'200': {description: ok}}`,
  "names that are words of the language or begin with digits": `
paths:
${[
  "delete",
  "new",
  "class",
  "default",
  "constructor",
  "prototype",
  "then",
  "send",
  "fetch",
  "close",
  "on",
  "await",
  "yield",
  "static",
  "get",
  "import",
  "123",
  "3d-model",
  "_",
  "$",
  "…",
  "日本",
  "arguments",
  "eval",
  "let",
  "name",
  "length",
  "client",
  "toJSON",
  "runtime",
  "index",
  "schema",
]
  .map(
    (name, at) =>
      `  /p${at}: {get: {tags: ['${name}'], operationId: '${name}', responses: {'200': {description: ok, content: {application/json: {schema: {type: string}}}}}}, post: {tags: ['${name}'], operationId: '${name} create', requestBody: {content: {application/json: {schema: {type: object, properties: {'${name}': {type: string}}}}}}, responses: {'204': {description: ok}}}}`,
  )
  .join("\n")}`,
  "names that are one after they were made identifiers": `
components:
  schemas:
    pet_store: {type: object, properties: {a: {type: string}}}
    PetStore: {type: object, properties: {b: {type: string}}}
    pet-store: {type: object, properties: {c: {type: string}}}
    Pet.Store: {type: string, enum: [a, A, 'a ', '1', 1]}
paths:
  /a: {get: {tags: [pet-store], operationId: get-item, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/pet_store'}}}}}}}
  /b: {get: {tags: [petStore], operationId: get_item, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/pet-store'}}}}}}}
  /c: {get: {tags: [pet store], operationId: getItem, responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Pet.Store'}}}}}}}
  /d: {get: {tags: [Pet_Store], operationId: GetItem, parameters: [{name: a-b, in: query, schema: {type: string}}, {name: a_b, in: query, schema: {type: string}}], responses: {'200': {description: ok}}}}`,
  "bodies that are no JSON, or null": `
components:
  schemas:
    Pet: {type: object, required: [name], properties: {name: {type: string}, photo: {type: string, format: binary}, tags: {type: array, items: {type: string}}}}
paths:
  /a:
    post: {operationId: xml, requestBody: {required: true, content: {application/xml: {schema: {$ref: '#/components/schemas/Pet'}}}}, responses: {'200': {description: ok, content: {application/xml: {schema: {$ref: '#/components/schemas/Pet'}}}}}}
    put: {operationId: text, requestBody: {required: true, content: {text/plain: {schema: {type: object, properties: {a: {type: integer}}}}}}, responses: {'200': {description: ok, content: {text/plain: {schema: {type: array, items: {type: integer}}}}}}}
    patch: {operationId: octets, requestBody: {content: {application/octet-stream: {schema: {$ref: '#/components/schemas/Pet'}}}}, responses: {'200': {description: ok, content: {application/octet-stream: {schema: {$ref: '#/components/schemas/Pet'}}}}}}
    get: {operationId: csv, responses: {'200': {description: ok, content: {text/csv: {schema: {type: array, items: {$ref: '#/components/schemas/Pet'}}}}}}}
  /b:
    post: {operationId: form, requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: {type: [object, 'null'], properties: {a: {type: [string, 'null']}}}}}}, responses: {'200': {description: ok}}}
    put: {operationId: multi, requestBody: {required: true, content: {multipart/form-data: {schema: {oneOf: [{$ref: '#/components/schemas/Pet'}, {type: 'null'}]}}}}, responses: {'200': {description: ok}}}
    patch: {operationId: nullBinary, requestBody: {content: {image/png: {schema: {type: [string, 'null'], format: binary}}}}, responses: {'200': {description: ok, content: {image/png: {schema: {type: [string, 'null'], format: binary}}}}}}
    delete: {operationId: nullJson, requestBody: {content: {application/json: {schema: {type: 'null'}}}}, responses: {'200': {description: ok, content: {application/json: {schema: {type: 'null'}}}}}}
  /c:
    post: {operationId: array, requestBody: {required: true, content: {application/x-www-form-urlencoded: {schema: {type: array, items: {type: string}}}}}, responses: {'200': {description: ok}}}
    put: {operationId: string, requestBody: {required: true, content: {multipart/form-data: {schema: {type: string}}}}, responses: {'200': {description: ok}}}
    patch: {operationId: nothing, requestBody: {required: true, content: {application/json: {}}}, responses: {'200': {description: ok, content: {application/json: {}}}}}
    get: {operationId: anything, responses: {'200': {description: ok, content: {application/json: {schema: true}}}, default: {description: e, content: {application/json: {schema: false}}}}}`,
  "enums and defaults of odd kinds": `
components:
  schemas:
    Flag: {type: boolean, enum: [true]}
    Never: {type: boolean, enum: ['true', 'false']}
    Mixed: {enum: [1, '1', true, 'true', null, '', ' ', '-', '+1', a-b, a_b, {a: 1}, [1]]}
    Repeated: {type: string, enum: [a, a]}
    Defaults:
      type: object
      properties:
        a: {type: boolean, default: 'false'}
        b: {type: integer, default: ten}
        c: {type: string, default: {x: 1}}
        d: {type: array, items: {type: string}, default: none}
        e: {type: object, default: []}
        f: {type: string, enum: [x], default: y}
        g: {type: string, format: date-time, default: 2020-01-01}
paths: {/a: {get: {operationId: get, parameters: [{name: f, in: query, schema: {$ref: '#/components/schemas/Flag', default: 1}}, {name: m, in: query, schema: {$ref: '#/components/schemas/Mixed'}}], responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Defaults'}}}}}}}}`,
  "texts that end comments": `
tags: [{name: a, description: '*/ throw 1; /*'}]
components: {schemas: {A: {description: '*/ throw 2; /*', type: object, properties: {'*/': {description: 'a */ b', type: string, enum: ['*/']}}}}}
paths: {/a: {get: {tags: [a], operationId: get, summary: '*/ throw 3; /*', description: "line\\n*/ throw 4\\n/**", parameters: [{name: q, in: query, description: '*/', schema: {$ref: '#/components/schemas/A'}}], responses: {'200': {description: '*/', content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}, '404': {description: '*/ throw 5'}}}}}`,
  "what of JSON Schema is seldom used": seldomUsed,
  "properties for one side alone": oneSided,
  "a query in a path": `
paths:
  '/search?term={term}': {get: {operationId: search, parameters: [{name: term, in: path, required: true, schema: {type: string}}], responses: {'200': {description: ok}}}}
  '/find?kind=a&term={q}': {get: {operationId: find, parameters: [{name: q, in: query, schema: {type: string}}], responses: {'200': {description: ok}}}}
  '/doc#part': {get: {operationId: part, responses: {'200': {description: ok}}}}`,
  "null or an extension where an object may be": `
tags:
components: {schemas: , parameters: , responses: , x-a: {b: 1}}
paths:
  x-note: {get: 1}
  /a:
    x-note: null
    parameters:
    servers:
    get: {operationId: get, tags: , description: , parameters: , requestBody: {content: {application/json: {schema: {x-a: 1, type: object, properties: , required: }, examples: }}}, responses: {x-note: null, '200': {description: , headers: , content: , links: }}, callbacks: , security: }`,
  "a path item in several places": `
components: {pathItems: {One: {post: {operationId: one, responses: {'200': {description: ok}}}}}}
webhooks: {one: {$ref: '#/components/pathItems/One'}}
paths: {/a: {get: {operationId: get, callbacks: {done: {'{$url}': {$ref: '#/components/pathItems/One'}}, also: {'{$url}': {put: {operationId: get, responses: {'200': {description: ok}}}}}}, responses: {'200': {description: ok}}}}}`,
  "members required of a schema that may be null": `
components:
  schemas:
    Base: {type: [object, 'null'], properties: {a: {type: string}, b: {type: string}}}
    Full: {allOf: [{$ref: '#/components/schemas/Base'}], required: [a, c]}
    Choice: {oneOf: [{type: object, properties: {x: {type: string}}}, {type: object, properties: {y: {type: string}}}]}
    Chosen: {allOf: [{$ref: '#/components/schemas/Choice'}], required: [x]}
paths: {/a: {get: {responses: {'200': {description: ok, content: {application/json: {schema: {$ref: '#/components/schemas/Full'}}}}}}}}`,
  "nothing to call": "paths: {}",
  "an alias that is used in several places": `
components: {schemas: {A: &a {type: object, properties: {x: {type: string}}}, B: *a}}
paths: {/a: {get: &get {responses: {'200': {description: ok, content: {application/json: {schema: *a}}}}}, put: *get}}`,
};
