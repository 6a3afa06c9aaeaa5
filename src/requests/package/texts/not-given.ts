/** A value that an answer does not hold: nobody has looked at it yet, or whoever looked left it out. */
import { createHash } from 'node:crypto';
import type { AttachmentDecision } from '../attachment-decision.ts';

export type WhyNotGiven = 'waiting' | Exclude<AttachmentDecision, 'given' | 'apart'>;

export class NotGiven {
  readonly why: WhyNotGiven;
  /** As it stands in the register: for whoever looks, never for an answer. */
  readonly #text: string;

  constructor(why: WhyNotGiven, text: string) {
    this.why = why;
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** In the files for machines. */
  toJSON(): { not_given: WhyNotGiven } {
    return { not_given: this.why };
  }
}

/** A value of several parts is one text: looked at, covered and left out as a whole. */
export const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

export const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');
