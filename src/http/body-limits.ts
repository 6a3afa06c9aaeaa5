/** How much and how long a request may send. */
import { Problem } from '../ground/problem.ts';
import { bodyTooLarge } from './refusals.ts';

export type BodyLimits = Readonly<{
  bytesMax: number;
  /** 0: the route takes no file. */
  uploadBytesMax: number;
  /** In one choice; those beyond are passed by. */
  filesMost: number;
  /** For the body, or for the fields before the file. */
  millisecondsMax: number;
}>;

export const tooLarge = (bytesMax: number): Problem =>
  new Problem(bodyTooLarge, { megabytes: Math.max(1, Math.round(bytesMax / 1_000_000)) });
