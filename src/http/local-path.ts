/**
 * Where to go back to, out of a `back` that anyone may have written: a path of this site, else `otherwise`.
 * `//evil.example`, `/\evil.example` and `javascript:` are none.
 */
export const localPath = (back: string | null | undefined, otherwise = '/'): string => {
  if (!back?.startsWith('/')) return otherwise;
  const here = 'http://here.invalid';
  if (!URL.canParse(back, here)) return otherwise;
  const url = new URL(back, here);
  return url.origin === here && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : otherwise;
};
