/** Milliseconds since the Unix epoch, monotonic and with fractions, which the processes of this machine count alike. */
export function wallMs(): number {
  return performance.timeOrigin + performance.now();
}
