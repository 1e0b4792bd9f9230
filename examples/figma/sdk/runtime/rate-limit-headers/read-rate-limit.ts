import type { HeaderSet } from "../policy.js";
import { readFields, readFraction } from "./fields.js";
import { readIetf } from "./ietf.js";
import { learnReadings } from "./learn.js";
import { type NoteProblem, problemText, type Reading, type Readings } from "./reading.js";

/**
 * Reads what an answer's headers say of limits: by the sets the document declares, else by the common names.
 * Never throws; what cannot be read is left out and named in `problems`.
 */
export function readRateLimit(headers: Headers, sets: readonly HeaderSet[] | undefined): Readings {
  const problems: string[] = [];
  const note: NoteProblem = (header, value, expected) => {
    problems.push(problemText(header, value, expected));
  };
  const readings =
    sets === undefined ? learnReadings(headers, note) : sets.flatMap((set) => readSet(headers, set, note));
  return { readings, problems };
}

function readSet(headers: Headers, set: HeaderSet, note: NoteProblem): readonly Reading[] {
  switch (set.format) {
    case "fields":
      return present(readFields(headers, set, note));
    case "fraction":
      return present(readFraction(headers, set, note));
    case "ietf": {
      const { describes } = set;
      const readings = readIetf(headers, note);
      // Several readings carry the server's own names; one declared window cannot be all of them.
      if (describes === undefined || readings.length > 1) return readings;
      return readings.map((reading) => ({ ...reading, describes }));
    }
  }
}

function present(reading: Reading | undefined): readonly Reading[] {
  return reading === undefined ? [] : [reading];
}
