import { BlockList, isIPv4, isIPv6 } from "node:net";

/** Networks that are nobody's on the internet: RFC 6890 and the registries it set up. */
const special: readonly (readonly [network: string, prefix: number, family: "ipv4" | "ipv6"])[] = [
  ["0.0.0.0", 8, "ipv4"], // this host
  ["10.0.0.0", 8, "ipv4"], // private
  ["100.64.0.0", 10, "ipv4"], // shared by carriers
  ["127.0.0.0", 8, "ipv4"], // loopback
  ["169.254.0.0", 16, "ipv4"], // link-local, where clouds keep their metadata
  ["172.16.0.0", 12, "ipv4"], // private
  ["192.0.0.0", 24, "ipv4"], // protocols
  ["192.0.2.0", 24, "ipv4"], // documentation
  ["192.168.0.0", 16, "ipv4"], // private
  ["198.18.0.0", 15, "ipv4"], // benchmarks
  ["198.51.100.0", 24, "ipv4"], // documentation
  ["203.0.113.0", 24, "ipv4"], // documentation
  ["224.0.0.0", 3, "ipv4"], // multicast, reserved, broadcast
  ["::", 96, "ipv6"], // unspecified, loopback, and old forms of IPv4
  ["64:ff9b::", 96, "ipv6"], // IPv4 behind a translator
  ["64:ff9b:1::", 48, "ipv6"], // the same, local
  ["100::", 64, "ipv6"], // discarded
  ["2001::", 23, "ipv6"], // protocols, Teredo
  ["2001:db8::", 32, "ipv6"], // documentation
  ["2002::", 16, "ipv6"], // IPv4 in 6to4
  ["3fff::", 20, "ipv6"], // documentation
  ["fc00::", 7, "ipv6"], // private
  ["fe80::", 10, "ipv6"], // link-local
  ["fec0::", 10, "ipv6"], // site-local
  ["ff00::", 8, "ipv6"], // multicast
];

const notPublic = new BlockList();
for (const [network, prefix, family] of special) notPublic.addSubnet(network, prefix, family);

/** Whether an IP address is one of the public internet. What is no address is not. */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !notPublic.check(address, "ipv4");
  if (!isIPv6(address)) return false;
  const mapped = mappedIPv4(address);
  return mapped === undefined ? !notPublic.check(address, "ipv6") : isPublicAddress(mapped);
}

/** Whether an IP address is this machine's own. */
export function isLoopbackAddress(address: string): boolean {
  const plain = mappedIPv4(address) ?? address;
  return isIPv4(plain) ? plain.startsWith("127.") : hostOf(plain) === "[::1]";
}

/** The IPv4 address in one of `::ffff:0:0/96`. */
function mappedIPv4(address: string): string | undefined {
  const [, high, low] = /^\[::ffff:([0-9a-f]{1,4}):([0-9a-f]{1,4})\]$/.exec(hostOf(address) ?? "") ?? [];
  if (high === undefined || low === undefined) return undefined;
  const [first, second] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
  return [first >> 8, first & 255, second >> 8, second & 255].join(".");
}

/** An IPv6 address in the one form that URLs have. */
function hostOf(address: string): string | undefined {
  const url = `http://[${address.replace(/%.*$/s, "")}]`;
  return URL.canParse(url) ? new URL(url).hostname : undefined;
}
