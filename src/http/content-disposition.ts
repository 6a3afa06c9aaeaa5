/** The header that names a file, after RFC 6266 with the extended value of RFC 8187. */
const extended = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

/** Folders, control signs and invisible signs that turn the reading order (`fdp.exe`) go. */
const cleaned = (name: string): string =>
  name
    .normalize('NFC')
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .replace(/[/\\:*?"<>|]/g, '_')
    .replace(/^\.+/, '')
    .trim()
    .slice(0, 200) || 'seloste';

export const attachment = (fileName: string): string => {
  const name = cleaned(fileName.toWellFormed());
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/[%]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended(name)}`;
};

/** Shown in the browser, saved under its own name. */
export const inlineFile = (fileName: string): Record<string, string> => ({
  'content-disposition': `inline; filename="${fileName.replace(/[^\w.-]/g, '_')}"`,
});
