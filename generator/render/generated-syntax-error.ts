/** A generated file that does not parse: a fault of ratesmith, found before anything is written. */
export class GeneratedSyntaxError extends Error {
  override readonly name = "GeneratedSyntaxError";
}
