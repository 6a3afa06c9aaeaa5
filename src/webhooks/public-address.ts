/**
 * Which addresses an event may be sent to: not this machine and not the network behind it, unless the operator allows
 * that network (SELOSTE_WEBHOOK_NETWORKS). A name is resolved once and the connection goes to the address that was looked
 * at, so that a name that changes its mind leads nowhere else.
 */
import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

const inside = new BlockList();
for (const [address, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  inside.addSubnet(address, bits, 'ipv4');
for (const [address, bits] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  inside.addSubnet(address, bits, 'ipv6');

const familyOf = (address: string): 'ipv4' | 'ipv6' => (isIP(address) === 4 ? 'ipv4' : 'ipv6');

const allowedOf = (networks: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    if (isIP(address))
      list.addSubnet(address, Number(bits ?? (isIP(address) === 4 ? 32 : 128)), familyOf(address));
  }
  return list;
};

export const isReachable = (address: string, networks: readonly string[]): boolean =>
  allowedOf(networks).check(address, familyOf(address)) || !inside.check(address, familyOf(address));

export type Target = Readonly<{ url: URL; address: string; family: 4 | 6 }>;

/** The address to send to; undefined for one that may not be sent to, or a name that leads nowhere. */
export const targetOf = async (text: string, networks: readonly string[]): Promise<Target | undefined> => {
  const url = URL.parse(text);
  if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:') || url.username || url.password)
    return undefined;
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = await lookup(host, { all: true }).catch(() => []);
  const reachable = found.length > 0 && found.every(({ address }) => isReachable(address, networks));
  if (!reachable) return undefined;
  const { address, family } = found[0]!;
  // What goes over somebody else's lines goes encrypted.
  if (url.protocol === 'http:' && !inside.check(address, familyOf(address))) return undefined;
  return { url, address, family: family as 4 | 6 };
};
