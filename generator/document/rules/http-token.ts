/** Whether the text is a token (RFC 9110 §5.6.2), as names of headers and cookies are. */
export function isToken(text: string): boolean {
  return /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(text);
}
