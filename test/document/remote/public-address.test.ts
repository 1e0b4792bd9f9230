import { describe, expect, it } from "vitest";
import { isLoopbackAddress, isPublicAddress } from "../../../generator/document/remote/public-address.js";

describe("an address", () => {
  it.each(["8.8.8.8", "172.32.0.1", "100.128.0.1", "2606:4700::1111", "::ffff:8.8.8.8"])(
    "is public: %s",
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each([
    ...["0.0.0.0", "10.1.2.3", "100.64.0.1", "127.0.0.1", "127.9.9.9", "169.254.169.254", "172.16.0.1"],
    ...["172.31.255.255", "192.168.1.1", "224.0.0.1", "255.255.255.255", "::", "::1", "::127.0.0.1"],
    ...["::ffff:127.0.0.1", "::ffff:7f00:1", "0:0:0:0:0:ffff:a9fe:a9fe", "64:ff9b::7f00:1", "2002:7f00:1::"],
    ...["fc00::1", "fd12::1", "fe80::1", "fe80::1%eth0", "ff02::1", "example.com", "", "1.2.3"],
  ])("is not public: %s", (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([
    ["127.0.0.1", true],
    ["127.1.2.3", true],
    ["::1", true],
    ["0:0:0:0:0:0:0:1", true],
    ["::ffff:7f00:1", true],
    ["10.0.0.1", false],
    ["fe80::1", false],
  ])("is this machine's own: %s, %s", (address, isOwn) => {
    expect(isLoopbackAddress(address)).toBe(isOwn);
  });
});
