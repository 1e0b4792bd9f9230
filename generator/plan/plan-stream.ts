import type { StreamFormat } from "../../templates/runtime/operation.js";
import type { Operation, Response, StreamContent } from "../ir/api.js";
import { successResponse } from "../ir/build-responses.js";
import { streamFlag } from "../ir/build-stream.js";
import type { JsonObject } from "../json.js";
import type { TypeContext } from "./type-expressions.js";

/** A stream of items that an operation answers with. */
export interface StreamAnswer {
  readonly response: Response;
  readonly content: StreamContent;
  /** Whether a method of its own asks for it, since the operation also answers in one piece. */
  readonly isTwin: boolean;
  /** Member of the body that asks for the stream. */
  readonly flag: string | undefined;
}

/** The stream an operation answers with; undefined where it answers in one piece only. */
export function streamAnswer(operation: Operation, root: JsonObject): StreamAnswer | undefined {
  const response = operation.method === "HEAD" ? undefined : successResponse(operation.responses);
  if (response?.stream === undefined) return undefined;
  const isTwin = response.kind !== "stream";
  const flag = isTwin ? streamFlag(root, operation.body) : undefined;
  return { response, content: response.stream, isTwin, flag };
}

const readers = {
  events: { module: "stream/event-stream", send: "eventStream", type: "EventStream" },
  lines: { module: "stream/json-lines", send: "jsonLines", type: "JsonLines" },
  sequence: { module: "stream/json-sequence", send: "jsonSequence", type: "JsonSequence" },
} as const satisfies Record<StreamContent["format"], object>;

/** Code of a stream: its type, the promise of it, and the function that gives that. */
export interface StreamCode {
  /** Gives its type, which is imported only where it is asked for. */
  readonly type: () => string;
  readonly returns: string;
  /** Sends the call; its first argument is who for. */
  readonly send: string;
}

/** The code of a stream of items. */
export function streamCode({ content }: StreamAnswer, item: string, types: TypeContext): StreamCode {
  const reader = readers[content.format];
  const module = types.runtimeModule(reader.module);
  return {
    type: () => `${types.imports.type(module, reader.type)}<${item}>`,
    returns: `${types.imports.type(module, `${reader.type}Promise`)}<${item}>`,
    send: types.imports.value(module, reader.send),
  };
}

/** What the runtime has to know of a stream; undefined where all is as it usually is. */
export function describeStream({ content, flag }: StreamAnswer): StreamFormat | undefined {
  const format = {
    ...(content.data === "json" ? {} : { data: content.data }),
    ...(content.item === "event" ? { item: content.item } : {}),
    ...(flag === undefined ? {} : { flag }),
  };
  return Object.keys(format).length === 0 ? undefined : format;
}
