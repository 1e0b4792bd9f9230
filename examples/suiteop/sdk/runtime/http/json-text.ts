import { ConfigurationError } from "../errors.js";

/**
 * A value as JSON.
 *
 * @throws {ConfigurationError} the value holds a bigint or itself, or is nothing that JSON can say
 */
export function jsonText(value: unknown, where: string): string {
  let text: string | undefined;
  let cause: unknown;
  try {
    text = JSON.stringify(value);
  } catch (error) {
    cause = error;
  }
  if (text !== undefined) return text;
  const reason = cause instanceof Error ? cause.message.split("\n", 1)[0] : `got ${typeof value}`;
  throw new ConfigurationError(`${where} cannot be written as JSON: ${reason}.`);
}
