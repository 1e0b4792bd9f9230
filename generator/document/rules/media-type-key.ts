const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
const mediaType = new RegExp(`^\\s*${token}/${token}\\s*(;.*)?$`);

/** Whether a key of `content` is a media type or a range of them, with or without parameters (RFC 9110 §8.3.1). */
export function isMediaType(text: string): boolean {
  return mediaType.test(text);
}
