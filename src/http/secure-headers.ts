/** What every answer tells the browser not to do. An answer's own header wins (a file that another site may load). */
const contentPolicy = [
  "default-src 'self'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const always = {
  'content-security-policy': contentPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  // Pages hold personal data; what is public or an asset says so itself.
  'cache-control': 'no-store',
};

export const secureHeaders = (headers: Headers, isHttps: boolean): void => {
  for (const [name, value] of Object.entries(always)) if (!headers.has(name)) headers.set(name, value);
  if (isHttps) headers.set('strict-transport-security', 'max-age=31536000; includeSubDomains');
};
