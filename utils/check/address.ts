/**
 * Which addresses may be asked for an original. Page authors choose the links, so nothing of the reader's own machine or
 * network may be reached through one: by number or by name, at the first address or after a redirect.
 */

/** Why an address is not asked. */
export type AddressFault = 'bad-address' | 'internal-address';

/**
 * Whether an address may be asked. Numbers are judged as the browser's own URL parser reads them, which writes every form of
 * an IPv4 address (decimal, octal, hexadecimal, short) in the usual one. What a name leads to cannot be seen beforehand.
 * @param allowedHosts hosts that are let through although they are internal, with any port: none in what ships
 * @returns the address without its fragment, or why it is not asked
 */
export function checkAddress(
  address: string,
  base: string | null = null,
  allowedHosts: readonly string[] = [],
):
  | { readonly url: string; readonly fault: null }
  | { readonly url: null; readonly fault: AddressFault } {
  const refuse = (fault: AddressFault) => ({ url: null, fault });
  let url: URL;
  try {
    url = base === null ? new URL(address) : new URL(address, base);
  } catch {
    return refuse('bad-address');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refuse('bad-address');
  // "https://news.example@10.0.0.1/" is made to mislead.
  if (url.username !== '' || url.password !== '') return refuse('bad-address');
  url.hash = '';
  if (allowedHosts.includes(url.hostname)) return { url: url.href, fault: null };
  if (isInternalHost(url.hostname)) return refuse('internal-address');
  // Other ports lead to routers, databases and tools rather than to news.
  if (url.port !== '') return refuse('bad-address');
  return { url: url.href, fault: null };
}

/** @param host as `URL.hostname` gives it: lower case, an IPv4 address in its usual form, an IPv6 address in brackets. */
export function isInternalHost(host: string): boolean {
  if (host.startsWith('[')) {
    const groups = groupsOf(host.slice(1, -1));
    return groups === null || isInternalIpv6(groups);
  }
  const bytes = bytesOf(host);
  return bytes ? isInternalIpv4(bytes) : isInternalName(host);
}

/** The bytes of "192.0.2.1", or null where it is not such an address. */
function bytesOf(host: string): number[] | null {
  const parts = host.split('.');
  if (parts.length !== 4 || !parts.every((part) => /^\d{1,3}$/.test(part))) return null;
  const bytes = parts.map(Number);
  return bytes.every((byte) => byte <= 255) ? bytes : null;
}

/** Networks that are not of the public internet: https://www.iana.org/assignments/iana-ipv4-special-registry/ */
const ipv4Networks: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  // Multicast, reserved, broadcast.
  ['224.0.0.0', 3],
];

const toNumber = (bytes: readonly number[]) => bytes.reduce((sum, byte) => sum * 256 + byte, 0);

function isInternalIpv4(bytes: readonly number[]): boolean {
  const address = toNumber(bytes);
  return ipv4Networks.some(([network, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(address / size) === Math.floor(toNumber(bytesOf(network)!) / size);
  });
}

/** The eight groups of an IPv6 address, or null where it is none. */
function groupsOf(address: string): number[] | null {
  const halves = address.split('::');
  if (halves.length > 2) return null;
  const [head = [], tail = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - head.length - tail.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  const groups = [...head, ...Array<string>(Math.max(0, missing)).fill('0'), ...tail];
  if (!groups.every((group) => /^[\da-f]{1,4}$/i.test(group))) return null;
  return groups.map((group) => Number.parseInt(group, 16));
}

const ipv4In = (high: number, low: number) => [high >> 8, high & 255, low >> 8, low & 255];

/** https://www.iana.org/assignments/iana-ipv6-special-registry/ : only 2000::/3 is of the public internet, and not all of it. */
function isInternalIpv6(groups: readonly number[]): boolean {
  const [first, second, third, fourth, fifth, sixth, seventh, eighth] =
    groups as unknown as readonly [number, number, number, number, number, number, number, number];
  // NAT64 carries an IPv4 address in its end.
  if (first === 0x64 && second === 0xff9b && !third && !fourth && !fifth && !sixth) {
    return isInternalIpv4(ipv4In(seventh, eighth));
  }
  // 6to4 carries one behind its prefix.
  if (first === 0x2002) return isInternalIpv4(ipv4In(second, third));
  // Special uses (Teredo, ORCHID and others) and documentation.
  if (first === 0x2001 && (second < 0x200 || second === 0xdb8)) return true;
  if (first === 0x3fff && second < 0x1000) return true;
  // Among the rest: unspecified, loopback, mapped and translated IPv4, unique local, link-local, site-local, multicast.
  return (first & 0xe000) !== 0x2000;
}

/** Names that never lead out of the reader's own network: RFC 6761, 6762, 7686, 8375, 9476, and what routers and offices use. */
const internalEndings: ReadonlySet<string> = new Set([
  'localhost',
  'localdomain',
  'local',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'workgroup',
  'test',
  'invalid',
  'onion',
  'alt',
  'localdomain4',
  'localdomain6',
  'localhost4',
  'localhost6',
]);

/** Public names that are made to lead to the number that stands in them, or to this machine. */
const numberNames: readonly string[] = [
  'nip.io',
  'sslip.io',
  'xip.io',
  'lvh.me',
  'localtest.me',
  'localho.st',
  'traefik.me',
  'rbndr.us',
];

const internalZones: readonly string[] = [
  'home.arpa',
  'in-addr.arpa',
  'ip6.arpa',
  'ipv4only.arpa',
  ...numberNames,
];

function isInternalName(host: string): boolean {
  // A name with a dot at its end is the same name.
  const name = host.replace(/\.+$/, '');
  const labels = name.split('.');
  // Single labels are completed within the reader's own network.
  if (labels.length < 2 || labels.includes('')) return true;
  if (internalEndings.has(labels.at(-1)!)) return true;
  // A number in the end that the parser has let through.
  if (/^(?:\d+|0x[\da-f]*)$/i.test(labels.at(-1)!)) return true;
  return internalZones.some((zone) => name === zone || name.endsWith(`.${zone}`));
}
