/** Whose request it is: the socket's other end, or what a proxy that we trust says of it. */
import { BlockList, isIP } from 'node:net';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

const family = (address: string) => (isIP(address) === 6 ? 'ipv6' : 'ipv4');
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '');

export const isLoopback = (address: string): boolean =>
  isIP(address) !== 0 && loopback.check(address, family(address));

export type Proxies = Readonly<{ has: (address: string) => boolean }>;

/** `trusted`: addresses and subnets (`10.0.0.0/8`); loopback is always trusted. Throws on what is neither. */
export const trustedProxies = (trusted: readonly string[]): Proxies => {
  const list = new BlockList();
  for (const entry of trusted) {
    const [address = '', bits] = entry.split('/');
    if (isIP(address) === 0) throw new Error(`SELOSTE_PROXY: "${entry}" is not an address or a subnet`);
    if (bits === undefined) list.addAddress(address, family(address));
    else list.addSubnet(address, Number(bits), family(address));
  }
  return {
    has: (address) => isLoopback(address) || (isIP(address) !== 0 && list.check(address, family(address))),
  };
};

type Client = Readonly<{ address: string; proto: 'http' | 'https' }>;

/** Some proxies write the port as well: `203.0.113.5:40112`, `[2001:db8::5]:40112`. */
const withoutPort = (hop: string): string =>
  /^\[(.*)\](?::\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;

/**
 * The rightmost address that is no proxy of ours: everything left of it could be made up by the client, and so
 * could everything left of a hop that is no address.
 */
export const clientOf = (socketAddress: string, headers: Headers, proxies: Proxies): Client => {
  const nearest = plain(socketAddress);
  if (!proxies.has(nearest)) return { address: nearest, proto: 'http' };
  const said = (headers.get('x-forwarded-for') ?? '').split(',').map((hop) => plain(withoutPort(hop.trim())));
  const hops = said.slice(said.findLastIndex((hop) => isIP(hop) === 0) + 1);
  const proto = headers.get('x-forwarded-proto') === 'https' ? 'https' : 'http';
  return { address: hops.findLast((hop) => !proxies.has(hop)) ?? hops[0] ?? nearest, proto };
};
