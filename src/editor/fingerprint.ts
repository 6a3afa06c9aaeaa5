/** Tells whether an item is still the one that a form was opened with. */
import { createHash } from 'node:crypto';
import type { Shape } from './shape.ts';
import { typedOf } from './typed.ts';

/** Of what the form shows: a change elsewhere in the declaration is no conflict. */
export const fingerprint = (shapes: readonly Shape[], item: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(typedOf(shapes, item)))
    .digest('base64url')
    .slice(0, 22);
