import { brought, type CallKit } from "../kit.js";
import type { HeaderSet } from "../policy.js";
import type { ReadingTools } from "./fields.js";
import { type NoteProblem, problemText, type Reading, type Readings } from "./reading.js";

/**
 * Reads what an answer's headers say of limits: by the sets the document declares, else by the common names.
 * Never throws; what cannot be read is left out and named in `problems`.
 */
export function readRateLimit(
  headers: Headers,
  sets: readonly HeaderSet[] | undefined,
  kit: CallKit,
): Readings {
  const problems: string[] = [];
  const note: NoteProblem = (header, value, expected) => {
    problems.push(problemText(header, value, expected));
  };
  const tools = { note, kit };
  const readings =
    sets === undefined
      ? (kit.learnReadings?.(headers, tools) ?? [])
      : sets.flatMap((set) => readSet(headers, set, tools));
  return { readings, problems };
}

function readSet(headers: Headers, set: HeaderSet, tools: ReadingTools): readonly Reading[] {
  const { kit, note } = tools;
  switch (set.format) {
    case "fields":
      return present(brought(kit.readFields, "fields")(headers, set, tools));
    case "fraction":
      return present(brought(kit.readFraction, "fraction")(headers, set, note));
    case "ietf": {
      const { describes } = set;
      const readings = brought(kit.readIetf, "ietf")(headers, note);
      // Several readings carry the server's own names; one declared window cannot be all of them.
      if (describes === undefined || readings.length > 1) return readings;
      return readings.map((reading) => ({ ...reading, describes }));
    }
  }
}

function present(reading: Reading | undefined): readonly Reading[] {
  return reading === undefined ? [] : [reading];
}
