/** Where servers put the id under which they know a request, most specific first. */
const requestIdHeaders = [
  "x-request-id",
  "request-id",
  "x-amzn-requestid",
  "x-amz-request-id",
  "x-ms-request-id",
  "x-github-request-id",
  "x-correlation-id",
  "cf-ray",
] as const;

/** The server's id of the request, from whichever header carries it. */
export function requestIdOf(headers: Headers): string | undefined {
  for (const name of requestIdHeaders) {
    const id = headers.get(name);
    if (id !== null && id !== "") return id;
  }
  return undefined;
}
