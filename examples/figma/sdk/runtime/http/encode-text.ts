import { ConfigurationError } from "../errors.js";
import { writtenText } from "./codecs.js";
import { type EncodeBody, textBody } from "./encode-body.js";
import { presented, scalarText } from "./scalar-text.js";

/** Text as it is; anything else by the caller's codec. */
export const encodeText: EncodeBody = ({ contentType }, value, where, codecs) => {
  const text = presented(writtenText(codecs, contentType, value), where);
  if (typeof text === "object")
    throw new ConfigurationError(`${where} must be text for ${contentType}, got an object.`);
  return textBody(scalarText(text, where), value, contentType);
};
