/** AES-256-GCM: each file has a key of its own, each chunk its number as nonce, so none can be moved or swapped. */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const tagBytes = 16;

const sealed = (key: Buffer, nonce: Buffer, about: string, plain: Buffer): Buffer => {
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  return Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
};

const opened = (key: Buffer, nonce: Buffer, about: string, body: Buffer): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(about));
  decipher.setAuthTag(body.subarray(-tagBytes));
  return Buffer.concat([decipher.update(body.subarray(0, -tagBytes)), decipher.final()]);
};

/** A key is used for one file only and a chunk is written once, so a counter is a safe nonce. */
const nonceOf = (number: number): Buffer => {
  const nonce = Buffer.alloc(12);
  nonce.writeUInt32BE(number, 8);
  return nonce;
};

export const newFileKey = (): Buffer => randomBytes(32);

export const wrapKey = (master: Buffer, key: Buffer): Buffer => {
  const nonce = randomBytes(12);
  return Buffer.concat([nonce, sealed(master, nonce, 'key of a file', key)]);
};

/** Throws where the master key is another one than the file was stored with. */
export const unwrapKey = (master: Buffer, wrapped: Buffer): Buffer =>
  opened(master, wrapped.subarray(0, 12), 'key of a file', wrapped.subarray(12));

export const sealChunk = (key: Buffer, fileId: number, number: number, plain: Buffer): Buffer =>
  sealed(key, nonceOf(number), `${fileId}:${number}`, plain);

export const openChunk = (key: Buffer, fileId: number, number: number, body: Buffer): Buffer =>
  opened(key, nonceOf(number), `${fileId}:${number}`, body);
