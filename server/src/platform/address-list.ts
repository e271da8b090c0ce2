import { BlockList, isIP, isIPv4 } from "node:net";

/** An IPv4 address that came over IPv6, as the socket tells it. */
const MAPPED = /^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i;

/** What is written of an address or a range (CIDR), in parts; null where it is neither. */
function read(text: string): { readonly address: string; readonly bits: number | null } | null {
  const [address = "", bits, ...rest] = text.split("/");
  // A zone is one machine's own, and says nothing to another.
  if (rest.length > 0 || isIP(address) === 0 || address.includes("%")) return null;
  if (bits === undefined) return { address, bits: null };
  if (!/^\d{1,3}$/.test(bits) || Number(bits) > (isIPv4(address) ? 32 : 128)) return null;
  return { address, bits: Number(bits) };
}

/** Whether a text is an IPv4 or IPv6 address, or a range of them (CIDR). */
export function isAddress(text: string): boolean {
  return read(text) !== null;
}

/** Whether an address is among some addresses and ranges. What is no address is among none. */
export function isAmong(addresses: readonly string[], address: string): boolean {
  const plain = address.replace(MAPPED, "");
  if (isIP(plain) === 0) return false;
  const list = new BlockList();
  for (const text of addresses) {
    const known = read(text);
    if (!known) continue;
    const family = isIPv4(known.address) ? "ipv4" : "ipv6";
    if (known.bits === null) list.addAddress(known.address, family);
    else list.addSubnet(known.address, known.bits, family);
  }
  return list.check(plain, isIPv4(plain) ? "ipv4" : "ipv6");
}
