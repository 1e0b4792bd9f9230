import type { Json, JsonObject } from "../json.js";
import { pointer } from "../json.js";
import type { Location } from "./json-path.js";
import type { Origins } from "./origins.js";
import { setMember } from "./set-member.js";
import type { Origin } from "./source.js";

/** An object or array that belongs to the draft and may be changed. */
export type Container = JsonObject | Json[];

/**
 * A document under change. What is changed is copied first, from the root down, so values may be put in several
 * places and stay independent. Everything put in remembers where it came from.
 */
export class Draft {
  readonly origins: Origins;
  #root: JsonObject;
  #owned = new WeakSet<object>();

  constructor(root: JsonObject, origins: Origins) {
    this.#root = root;
    this.origins = origins;
  }

  get root(): JsonObject {
    return this.#root;
  }

  /** Ends the right to change what was copied so far: from here it may be shared. */
  seal(): void {
    this.#owned = new WeakSet();
  }

  /** The object or array at a location, made ready to be changed; undefined where there is none. */
  container(location: Location): Container | undefined {
    let at = this.#root;
    if (!this.#owned.has(at)) this.#root = at = this.#copy(at);
    let container: Container | undefined = at;
    for (const token of location) container = container && this.child(container, token);
    return container;
  }

  /** The object or array that is a member of a container, made ready to be changed. */
  child(container: Container, key: string | number): Container | undefined {
    const child = read(container, key);
    if (typeof child !== "object" || child === null) return undefined;
    if (this.#owned.has(child)) return child as Container;
    const copy = this.#copy(child as Container);
    setMember(container, key, copy);
    return copy;
  }

  /** Sets a member of a container. */
  set(container: Container, key: string | number, { value, origin }: { value: Json; origin: Origin }): void {
    setMember(container, key, value);
    this.origins.set(container, key, origin);
  }

  /** Takes a member or item out of what holds it. Items after it move up. */
  remove(location: Location): void {
    const parent = this.container(location.slice(0, -1));
    const key = location.at(-1);
    if (parent === undefined || key === undefined) return;
    if (!Array.isArray(parent)) {
      Reflect.deleteProperty(parent, key);
      return;
    }
    const index = Number(key);
    const path = location.slice(0, -1);
    const origins = parent.map((_, at) => this.origins.trace(this.#root, pointer(...path, at)));
    parent.splice(index, 1);
    origins.splice(index, 1);
    this.origins.reset(parent, new Map(origins.map((origin, at) => [String(at), origin])));
  }

  #copy<T extends Container>(original: T): T {
    const copy = (Array.isArray(original) ? [...original] : { ...original }) as T;
    this.#owned.add(copy);
    this.origins.copy(original, copy);
    return copy;
  }
}

function read(container: Container, key: string | number): Json | undefined {
  if (Array.isArray(container)) return container[Number(key)];
  return Object.hasOwn(container, key) ? container[key] : undefined;
}
