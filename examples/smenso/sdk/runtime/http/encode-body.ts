import type { EncodedBody } from "../call.js";
import type { Body } from "../operation.js";
import type { Codec } from "../options.js";
import { jsonText } from "./json-text.js";

/** A body ready to be sent, and the Content-Type to send it with; `undefined` lets `fetch` say it. */
export interface PreparedBody {
  readonly encoded: EncodedBody;
  readonly contentType: string | undefined;
}

/**
 * Encodes the caller's body as one kind of media type asks. What can be encoded at once is, so that a change of the
 * value afterwards does not change what is sent.
 *
 * @throws {ConfigurationError} the value cannot be written in this media type
 */
export type EncodeBody = (
  body: Body,
  value: unknown,
  where: string,
  codecs?: Readonly<Record<string, Codec>>,
) => PreparedBody;

/** A value as JSON. */
export const encodeJson: EncodeBody = ({ contentType }, value, where) =>
  textBody(jsonText(value, where), value, contentType);

/** A body that is text. */
export function textBody(text: string, value: unknown, contentType: string): PreparedBody {
  return { encoded: { make: () => text, isReplayable: true, value }, contentType };
}
