import type { Codec } from "../options.js";

type Codecs = Readonly<Record<string, Codec>> | undefined;

/** The caller's codec of a media type: its own, or that of `application/xml` for everything built on XML (RFC 7303). */
export function codecOf(codecs: Codecs, contentType: string): Codec | undefined {
  if (codecs === undefined) return undefined;
  const essence = (contentType.split(";", 1)[0] ?? "").trim().toLowerCase();
  if (Object.hasOwn(codecs, essence)) return codecs[essence];
  const isXml = essence === "text/xml" || essence === "application/xml" || essence.endsWith("+xml");
  return isXml && Object.hasOwn(codecs, "application/xml") ? codecs["application/xml"] : undefined;
}

/** A body of text: what is given as text stays so, anything else is written by the caller's codec where there is one. */
export function writtenText(codecs: Codecs, contentType: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  return codecOf(codecs, contentType)?.serialize?.(value) ?? value;
}
