/** At which address people reach us: the configured one, or the loopback name that they typed. */
import { isIP } from 'node:net';
import { isLoopback } from './client-address.ts';

/**
 * Where no base URL is set only loopback names are served: another site's name that was pointed at this machine
 * (DNS rebinding) would otherwise read the pages as its own.
 */
export const isLoopbackName = (host: string): boolean => {
  // A name and a port and nothing more: links are built of it.
  if (/[/\\?#@\s]/.test(host) || !URL.canParse(`http://${host}`)) return false;
  const { hostname } = new URL(`http://${host}`);
  const bare = hostname.replace(/^\[|\]$/g, '');
  return bare === 'localhost' || bare.endsWith('.localhost') || (isIP(bare) !== 0 && isLoopback(bare));
};

/** `https://asiakkaat.example`, without a slash at the end; undefined where this host is not served. */
export const baseUrlOf = (
  configured: string | undefined,
  host: string | null,
  proto: 'http' | 'https',
): string | undefined => {
  if (configured) return configured;
  return host && isLoopbackName(host) ? `${proto}://${host}` : undefined;
};
