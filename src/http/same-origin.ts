/**
 * No deed by another site's page: the browser says where a request comes from, and only ours may write. Hono's own
 * check looks at form types only and lets a request pass where either header allows it, so this is the rule of Go's
 * `net/http.CrossOriginProtection`: `Sec-Fetch-Site` decides, `Origin` where it is missing. A request with neither
 * comes from no browser and carries nobody's cookies without that program's own doing.
 */
const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

export const isFromOurPages = (method: string, headers: Headers, origin: string): boolean => {
  if (safe.has(method)) return true;
  const said = headers.get('origin');
  if (said === origin) return true;
  const site = headers.get('sec-fetch-site');
  if (site) return site === 'same-origin' || site === 'none';
  return said === null;
};
