const utf8 = new TextDecoder("utf-8", { fatal: true });
const utf16LittleEndian = new TextDecoder("utf-16le", { fatal: true });
const utf16BigEndian = new TextDecoder("utf-16be", { fatal: true });

/**
 * The text of bytes in UTF-8 or UTF-16, without a byte order mark. UTF-16 without a mark is known by the zero
 * byte beside the first character, which YAML 1.2 §5.2 and JSON documents always have in ASCII.
 * @throws TypeError where the bytes are not valid in that encoding.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xfe && second === 0xff) return utf16BigEndian.decode(bytes);
  if (first === 0xff && second === 0xfe) return utf16LittleEndian.decode(bytes);
  if (first === 0 && second !== undefined && second !== 0) return utf16BigEndian.decode(bytes);
  if (second === 0 && first !== undefined && first !== 0) return utf16LittleEndian.decode(bytes);
  return utf8.decode(bytes);
}
