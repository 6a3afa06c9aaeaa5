/** The letter as plain text: the body of the mail. */
import type { Letter, LetterBlock } from './letter.ts';

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => `    ${line}`.trimEnd())
    .join('\n');

const block = (one: LetterBlock): string => {
  switch (one.kind) {
    case 'text':
      return one.text;
    case 'heading':
      return `\n${one.text}\n${'-'.repeat(Math.min(one.text.length, 70))}`;
    case 'list':
      return one.items.map((item) => `- ${item}`).join('\n');
    case 'facts':
      return one.items.map(({ term, text }) => `${term}: ${text}`).join('\n');
    case 'quote':
    case 'code':
      return indented(one.text);
    case 'table':
      return one.rows
        .map((row) => row.map((cell, at) => `${one.columns[at]}: ${cell}`).join('\n'))
        .join('\n\n');
  }
};

export const letterText = ({ title, salutation, blocks, facts, sender, closing }: Letter): string =>
  [
    title,
    ...(salutation ? [salutation] : []),
    ...blocks.map(block),
    closing.join('\n'),
    ['--', sender.name, ...sender.lines, ...facts.map(({ term, text }) => `${term}: ${text}`)].join('\n'),
  ].join('\n\n');
