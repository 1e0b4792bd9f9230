/** The essence of a media type: type and subtype, lower case, without parameters (RFC 9110 §8.3.1). */
export function essence(mediaType: string): string {
  return (mediaType.split(";")[0] ?? "").trim().toLowerCase();
}

/** Whether the media type is JSON or built on it (RFC 6839 §3.1). */
export function isJson(mediaType: string): boolean {
  const type = essence(mediaType);
  return type === "application/json" || type === "text/json" || type.endsWith("+json");
}

/** Whether bodies of the media type are text: lines, XML, scripts, events. */
export function isText(mediaType: string): boolean {
  const type = essence(mediaType);
  return (
    type.startsWith("text/") ||
    type.endsWith("+xml") ||
    type.endsWith("/xml") ||
    type.endsWith("+json-seq") ||
    [
      "application/javascript",
      "application/jsonl",
      "application/json-seq",
      "application/ndjson",
      "application/x-ndjson",
      "application/graphql",
      "application/yaml",
    ].includes(type)
  );
}
