import { entries, isObject, type Json, type JsonObject, member } from "../../json.js";
import { operationsOf } from "../../path-item.js";
import { saysAccess } from "./access.js";
import { inputSchemas } from "./input-schemas.js";
import { mapMembers } from "./schema-parts.js";
import { SchemaView } from "./schema-view.js";

type View = (schema: Json) => Json;

/**
 * The document with the schemas of requests and answers apart where `readOnly` and `writeOnly` tell them apart (JSON
 * Schema Validation 2020-12 §9.4, OpenAPI 3.0.4 §4.7.24): `Pet` is what the server answers, `PetInput` what it takes.
 * What it sends to its callers (webhooks and callbacks) is as in its answers.
 */
export function splitReadWrite(root: JsonObject): JsonObject {
  if (!saysAccess(root)) return root;
  const components = member(root, "components");
  const bodies = requestBodies(root);
  const names = inputSchemas(root, bodies.flatMap(schemasOf));
  const input = new SchemaView(root, "read", names).of;
  const output = new SchemaView(root, "write").of;
  const schemas = entries(member(components, "schemas"));
  const inputs = schemas.flatMap(([name, schema]) => {
    const own = names.get(name);
    return own === undefined ? [] : [[own, input(schema)] as const];
  });
  return {
    ...root,
    ...(isObject(root.paths)
      ? { paths: mapMembers(root.paths, (item) => pathItem(item, input, output)) }
      : {}),
    ...(isObject(components)
      ? {
          components: {
            ...components,
            ...(schemas.length === 0
              ? {}
              : {
                  schemas: Object.fromEntries([
                    ...schemas.map(([name, schema]) => [name, output(schema)] as const),
                    ...inputs,
                  ]),
                }),
            ...section(components, "requestBodies", (body) => withContent(body, input)),
            ...section(components, "responses", (response) => withContent(response, output)),
            ...section(components, "pathItems", (item) => pathItem(item, input, output)),
          },
        }
      : {}),
  };
}

function section(components: JsonObject, name: string, change: (item: Json) => Json): JsonObject {
  const items = components[name];
  return isObject(items) ? { [name]: mapMembers(items, change) } : {};
}

/** The request bodies of the API's operations, and those kept under `components`. */
function requestBodies(root: JsonObject): readonly Json[] {
  const pathItems = [...entries(root.paths), ...entries(member(member(root, "components"), "pathItems"))];
  const operations = pathItems.flatMap(([, item]) => operationsOf(item));
  const own = operations.flatMap(({ operation }) => member(operation, "requestBody") ?? []);
  return [...own, ...entries(member(member(root, "components"), "requestBodies")).map(([, body]) => body)];
}

function schemasOf(body: Json): readonly Json[] {
  return entries(member(body, "content")).flatMap(([, media]) =>
    ["schema", "itemSchema"].flatMap((key) => member(media, key) ?? []),
  );
}

function pathItem(item: Json, input: View, output: View): Json {
  if (!isObject(item)) return item;
  const changed = new Map<Json, Json>();
  for (const { operation } of operationsOf(item))
    if (isObject(operation)) changed.set(operation, operationView(operation, input, output));
  const replace = (value: Json) => changed.get(value) ?? value;
  const own = mapMembers(item, replace);
  const { additionalOperations } = own;
  if (!isObject(additionalOperations)) return own;
  return { ...own, additionalOperations: mapMembers(additionalOperations, replace) };
}

function operationView(operation: JsonObject, input: View, output: View): JsonObject {
  const { requestBody, responses } = operation;
  return {
    ...operation,
    ...(requestBody === undefined ? {} : { requestBody: withContent(requestBody, input) }),
    ...(isObject(responses)
      ? { responses: mapMembers(responses, (response) => withContent(response, output)) }
      : {}),
  };
}

/** A request body or response with the schemas of its media types changed. */
function withContent(holder: Json, change: View): Json {
  const content = member(holder, "content");
  if (!isObject(holder) || !isObject(content)) return holder;
  return { ...holder, content: mapMembers(content, (media) => mediaView(media, change)) };
}

function mediaView(media: Json, change: View): Json {
  if (!isObject(media)) return media;
  const { schema, itemSchema } = media;
  return {
    ...media,
    ...(schema === undefined ? {} : { schema: change(schema) }),
    ...(itemSchema === undefined ? {} : { itemSchema: change(itemSchema) }),
  };
}
