/** The verifier that PostgreSQL keeps of a password (RFC 5803): the password itself never travels in a statement. */
import { createHash, createHmac, pbkdf2Sync } from 'node:crypto';

const iterations = 4096;
const hmac = (key: Buffer, words: string): Buffer => createHmac('sha256', key).update(words).digest();

/** `password` is ASCII, so SASLprep changes nothing. The same password and salt give the same verifier. */
export const scramVerifier = (password: string, salt: Buffer): string => {
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const stored = createHash('sha256').update(hmac(salted, 'Client Key')).digest('base64');
  const server = hmac(salted, 'Server Key').toString('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${server}`;
};
