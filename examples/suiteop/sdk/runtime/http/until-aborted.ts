import type { AbortLinks } from "./abort-links.js";
import { abortError } from "./deadline.js";

/**
 * The promise's outcome, or the caller's abort if that comes first.
 *
 * @throws {AbortError} the signal aborted
 */
export function untilAborted<T>(
  work: Promise<T>,
  signal: AbortSignal | undefined,
  links: AbortLinks,
): Promise<T> {
  if (signal === undefined) return work;
  return new Promise<T>((resolve, reject) => {
    const unlink = links.add(signal, () => reject(abortError(signal)));
    work.then(resolve, reject).finally(unlink);
  });
}
