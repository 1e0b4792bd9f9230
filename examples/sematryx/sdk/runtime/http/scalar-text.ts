import { ConfigurationError } from "../errors.js";

/**
 * A value as it stands in a URL, header or form: dates in ISO 8601, booleans as words; objects that know how to
 * present themselves (`toJSON`) do so.
 *
 * @throws {ConfigurationError} the value has no text form: an invalid number or date, a function, a symbol
 */
export function scalarText(value: unknown, where: string): string {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
      if (Number.isFinite(value)) return String(value);
      throw new ConfigurationError(`${where} must be a finite number, got ${value}.`);
    case "boolean":
    case "bigint":
      return String(value);
    case "object":
      if (value !== null) return JSON.stringify(value);
      break;
    default:
  }
  throw new ConfigurationError(
    `${where} must be a string, number, boolean, date, array or object, got ${value === null ? "null" : typeof value}.`,
  );
}

/**
 * The value that is serialised for another: what its `toJSON` gives (dates, decimals, URLs), else itself.
 *
 * @throws {ConfigurationError} the value is an invalid date
 */
export function presented(value: unknown, where: string): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date && Number.isNaN(value.getTime()))
    throw new ConfigurationError(`${where} must be a valid date, got an invalid Date.`);
  if (!("toJSON" in value) || typeof value.toJSON !== "function") return value;
  return value.toJSON() as unknown;
}
