/**
 * What the pages keep on the reader's device, for the declaration's cookies (SVPL 205 §: storing is allowed where
 * the reader asked for the service). All of it is functional and nothing of it is sent to the server.
 */
export const storedOnDevice = [
  { name: 'seloste-theme', kind: 'local_storage', purpose: 'theme' },
  { name: 'seloste-single-keys', kind: 'local_storage', purpose: 'shortcuts' },
  { name: 'seloste-kept:', kind: 'session_storage', purpose: 'unsent text of forms without personal data' },
] as const;
