/** The notice as plain text, for the terminal and for a letter. */
import type { Block, Section } from './document.ts';

const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'text':
    case 'highlight':
      return block.text;
    case 'list':
      return block.items.map((item) => `– ${item}`).join('\n');
    case 'facts':
      return block.items.map(({ term, text }) => `${term}: ${text}`).join('\n');
    case 'table':
      return block.rows
        .map((row) => row.map((cell, index) => `${block.columns[index]}: ${cell}`).join('\n'))
        .join('\n\n');
    case 'link':
      return `${block.text}: ${block.href}`;
  }
};

export const sectionsText = (sections: readonly Section[]): string =>
  sections
    .map(({ number, title, blocks, sections: inner }) =>
      [`${number} ${title}`, ...blocks.map(blockText), sectionsText(inner)].filter(Boolean).join('\n\n'),
    )
    .join('\n\n\n');
