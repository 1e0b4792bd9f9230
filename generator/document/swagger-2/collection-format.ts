import { type Json, type JsonObject, member } from "../../json.js";

/** How arrays may be written as text (Swagger 2.0, `collectionFormat`). */
export const collectionFormats = ["csv", "ssv", "tsv", "pipes", "multi"] as const;

/**
 * The `style` and `explode` that say what a `collectionFormat` does, empty where that is the default of the place.
 * What OpenAPI 3 has no style for stays as `x-collection-format`: tabs anywhere, spaces and pipes outside of queries
 * and forms.
 */
export function arrayStyle(place: Json | undefined, parameter: Json | undefined): JsonObject {
  if (member(parameter, "type") !== "array") return {};
  const format = member(parameter, "collectionFormat") ?? "csv";
  if (place !== "query" && place !== "formData") {
    return format === "ssv" || format === "tsv" || format === "pipes"
      ? { "x-collection-format": format }
      : {};
  }
  switch (format) {
    case "multi":
      return { style: "form", explode: true };
    case "ssv":
      return { style: "spaceDelimited", explode: false };
    case "pipes":
      return { style: "pipeDelimited", explode: false };
    case "tsv":
      return { style: "form", explode: false, "x-collection-format": format };
    default:
      return { style: "form", explode: false };
  }
}
