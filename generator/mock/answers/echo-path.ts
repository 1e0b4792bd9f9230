import { isObject, type Json, type JsonObject } from "../../json.js";
import { pathSegments } from "../path-template.js";
import { likeSample } from "./place.js";

/**
 * Repeats the values of a path's parameters in the members of the body that mean the same, so that `GET /tickets/t7`
 * answers a ticket with the id `t7`: members of the parameter's name (`ticketId`, `ticket_id`), `ticketId` for
 * `/tickets/{id}`, and `id` for the parameter the path ends with. Looks one level into the body too (`{ ticket: { id } }`).
 */
export function echoPath(
  body: Json | undefined,
  path: string,
  pathValues: ReadonlyMap<string, string>,
): Json | undefined {
  if (!isObject(body) || pathValues.size === 0) return body;
  const echoes = echoNames(path, pathValues);
  const top = echoIn(body, echoes);
  if (top !== body) return top;
  return mapMembers(body, (_, item) => (isObject(item) ? echoIn(item, echoes) : item));
}

function echoNames(path: string, pathValues: ReadonlyMap<string, string>): Map<string, string> {
  const echoes = new Map<string, string>();
  const segments = pathSegments(path);
  for (const [index, segment] of segments.entries()) {
    const name = /\{([^{}]+)\}/.exec(segment)?.[1];
    const value = name === undefined ? undefined : pathValues.get(name);
    if (name === undefined || value === undefined) continue;
    const collection = segments[index - 1] ?? "";
    echoes.set(plain(`${singular(collection)}id`), value);
    echoes.set(plain(name), value);
    if (index === segments.length - 1) echoes.set("id", value);
  }
  return echoes;
}

function echoIn(object: JsonObject, echoes: ReadonlyMap<string, string>): JsonObject {
  return mapMembers(object, (name, item) => {
    const value = echoes.get(plain(name));
    return value === undefined || (typeof item !== "string" && typeof item !== "number")
      ? item
      : likeSample(item, value);
  });
}

/** The same object where nothing changes. */
function mapMembers(object: JsonObject, map: (name: string, item: Json) => Json): JsonObject {
  let isChanged = false;
  const members = Object.entries(object).map(([name, item]): [string, Json | undefined] => {
    const mapped = item === undefined ? item : map(name, item);
    isChanged ||= mapped !== item;
    return [name, mapped];
  });
  return isChanged ? Object.fromEntries(members) : object;
}

function plain(name: string): string {
  return name.replace(/[_-]/g, "").toLowerCase();
}

function singular(word: string): string {
  return word.replace(/ies$/i, "y").replace(/s$/i, "");
}
