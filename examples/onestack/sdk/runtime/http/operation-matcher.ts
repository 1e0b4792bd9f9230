import { argumentName, type Operation } from "../operation.js";
import type { BaseUrl } from "./base-url.js";
import { splitTemplate } from "./operation-plan.js";

/** An operation that a request is one of, and its path arguments. */
export interface Match {
  readonly operation: Operation;
  readonly args: Readonly<Record<string, unknown>>;
}

/** One segment of a path template: fixed text around at most one parameter. */
interface Segment {
  readonly prefix: string;
  readonly suffix: string;
  /** Undefined for fixed text; `""` where several parameters share the segment, which are not told apart. */
  readonly parameter: string | undefined;
}

interface Candidate {
  readonly operation: Operation;
  readonly segments: readonly Segment[];
}

/** Finds the operation that a method and URL belong to. Of several, the one whose path is fixed furthest wins. */
export class OperationMatcher {
  readonly #candidates = new Map<string, Candidate[]>();

  constructor(operations: readonly Operation[]) {
    for (const operation of operations) {
      const segments = segmentsOf(operation);
      const key = `${operation.method} ${segments.length}`;
      const others = this.#candidates.get(key);
      if (others === undefined) this.#candidates.set(key, [{ operation, segments }]);
      else others.push({ operation, segments });
    }
    for (const candidates of this.#candidates.values()) candidates.sort(bySpecificity);
  }

  match(method: string, url: URL, base: BaseUrl): Match | undefined {
    const texts = pathSegments(url, base);
    if (texts === undefined) return undefined;
    for (const { operation, segments } of this.#candidates.get(`${method} ${texts.length}`) ?? []) {
      const args = readArguments(operation, segments, texts);
      if (args !== undefined) return { operation, args };
    }
    return undefined;
  }
}

/** The path arguments that a URL gives an operation; undefined where it is not the operation's path. */
export function operationArguments(
  operation: Operation,
  url: URL,
  base: BaseUrl,
): Readonly<Record<string, unknown>> | undefined {
  const texts = pathSegments(url, base);
  return texts === undefined ? undefined : readArguments(operation, segmentsOf(operation), texts);
}

function pathSegments(url: URL, base: BaseUrl): string[] | undefined {
  const { pathname } = url;
  if (!pathname.startsWith(`${base.path}/`)) return undefined;
  return pathname.slice(base.path.length + 1).split("/");
}

function segmentsOf(operation: Operation): Segment[] {
  return splitTemplate(operation.path).path.slice(1).split("/").map(toSegment);
}

function toSegment(text: string): Segment {
  const opens = text.indexOf("{");
  const closes = text.lastIndexOf("}");
  if (opens < 0 || closes < opens) return { prefix: text, suffix: "", parameter: undefined };
  const inner = text.slice(opens + 1, closes);
  const parameter = /[{}]/.test(inner) ? "" : inner;
  return { prefix: text.slice(0, opens), suffix: text.slice(closes + 1), parameter };
}

function bySpecificity(a: Candidate, b: Candidate): number {
  for (const [index, segment] of a.segments.entries()) {
    const difference = weight(b.segments[index]) - weight(segment);
    if (difference !== 0) return difference;
  }
  return 0;
}

function weight(segment: Segment | undefined): number {
  if (segment === undefined) return 0;
  return segment.parameter === undefined
    ? Number.MAX_SAFE_INTEGER
    : segment.prefix.length + segment.suffix.length;
}

function readArguments(
  operation: Operation,
  segments: readonly Segment[],
  texts: readonly string[],
): Readonly<Record<string, unknown>> | undefined {
  if (segments.length !== texts.length) return undefined;
  const args: [string, string][] = [];
  for (const [index, { prefix, suffix, parameter }] of segments.entries()) {
    const text = decoded(texts[index] ?? "");
    if (parameter === undefined) {
      if (text !== decoded(prefix)) return undefined;
      continue;
    }
    const isLongEnough = text.length > prefix.length + suffix.length;
    if (!isLongEnough || !text.startsWith(prefix) || !text.endsWith(suffix)) return undefined;
    const value = text.slice(prefix.length, text.length - suffix.length);
    if (parameter !== "") args.push([argumentName(operation, "path", parameter), value]);
  }
  return Object.fromEntries(args);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
