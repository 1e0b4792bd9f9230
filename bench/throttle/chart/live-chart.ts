export function liveChart(_rows: readonly unknown[]): string {
  return "";
}
