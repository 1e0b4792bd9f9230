import { type ReadingTools, readFields } from "./fields.js";
import { readIetf } from "./ietf.js";
import type { Reading } from "./reading.js";
import { guessReset } from "./reset.js";

/** Stems of the names most servers use, the commoner first. */
const stems = ["X-RateLimit", "X-Rate-Limit", "RateLimit"] as const;

/**
 * Reads the common headers of an answer whose document declares none: `RateLimit`, `X-RateLimit-*`, `X-Rate-Limit-*`.
 * The unit of a reset is guessed from its size and form, since nobody declared it.
 */
export function learnReadings(headers: Headers, tools: ReadingTools): readonly Reading[] {
  if (headers.has("RateLimit")) return readIetf(headers, tools.note);
  for (const stem of stems) {
    const reading = readFields(
      headers,
      { format: "fields", limit: `${stem}-Limit`, remaining: `${stem}-Remaining`, used: `${stem}-Used` },
      tools,
    );
    if (reading?.remaining !== undefined) return [withDetails(reading, headers, stem)];
  }
  return [];
}

/** `-Reset-After` counts from the answer and so needs no clock; `-Resource` and `-Bucket` name what is limited. */
function withDetails(reading: Reading, headers: Headers, stem: string): Reading {
  const after = headers.get(`${stem}-Reset-After`)?.trim();
  const reset = (after === undefined ? undefined : guessReset(after)) ?? reading.reset;
  const name = headers.get(`${stem}-Resource`) ?? headers.get(`${stem}-Bucket`);
  return {
    ...reading,
    ...(reset !== undefined && { reset }),
    ...(name !== null && { name: name.slice(0, 64) }),
  };
}
