import { BlockList, isIP } from 'node:net';

/** Networks that no partner on the internet has an address in (RFC 6890 and its registries). */
const notPublic = blockListOf([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/32',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]);

const loopback = blockListOf(['127.0.0.0/8', '::1/128']);

/** An IP address of the open internet? False for everything that is not an IP address. */
export function isPublicAddress(address: string): boolean {
  const plain = plainAddress(address);
  return plain !== undefined && !isIn(notPublic, plain);
}

export function isLoopbackAddress(address: string): boolean {
  const plain = plainAddress(address);
  return plain !== undefined && isIn(loopback, plain);
}

/** Whether a host as it stands in URLs, a name or an address, is this machine. */
export function isThisMachine(host: string): boolean {
  return host === 'localhost' || isLoopbackAddress(host);
}

/** `10.0.0.0/8`, `fd00::/8` or a single address; throws for anything else. */
export function blockListOf(networks: readonly string[]): BlockList {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    list.addSubnet(address, bits === undefined ? (family === 'ipv4' ? 32 : 128) : Number(bits), family);
  }
  return list;
}

export function isInNetworks(list: BlockList, address: string): boolean {
  const plain = plainAddress(address);
  return plain !== undefined && isIn(list, plain);
}

function isIn(list: BlockList, address: string): boolean {
  return list.check(address, isIP(address) === 4 ? 'ipv4' : 'ipv6');
}

/** Without zone; an IPv4 address within an IPv6 one is what it stands for. */
function plainAddress(address: string): string | undefined {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (isIP(bare) === 0) return undefined;
  if (isIP(bare) === 4) return bare;
  // The URL parser writes every spelling of an IPv6 address in one way.
  const canonical = new URL(`http://[${bare}]`).hostname.slice(1, -1);
  const mapped = /^::ffff:([\da-f]{1,4}):([\da-f]{1,4})$/.exec(canonical);
  if (!mapped) return canonical;
  const [high, low] = [parseInt(mapped[1] ?? '', 16), parseInt(mapped[2] ?? '', 16)];
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
