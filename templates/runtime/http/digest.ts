import type { Digest } from "./identities.js";
import { randomHex } from "./random-hex.js";

/** SHA-256. */
export const digest: Digest = async (text) => {
  // Pages without TLS have no digest: an id of its own shares nothing, and mistakes nobody for somebody else.
  if (globalThis.crypto?.subtle === undefined) return randomHex();
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
};
