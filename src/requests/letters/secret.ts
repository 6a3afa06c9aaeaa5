import type { Letter } from './letter.ts';

/** Stands in the words of a letter for what is made when it goes and kept by its hash alone. */
export const secretPlace = '{secret}';

const filled = (letter: Letter, secret: string): Letter => ({
  ...letter,
  blocks: letter.blocks.map((block) =>
    block.kind === 'code' ? { ...block, text: block.text.replace(secretPlace, secret) } : block,
  ),
});

export const withSecret = filled;
/** As staff see it. */
export const withoutSecret = (letter: Letter): Letter => filled(letter, '••••••••');
