/** A state stands in the middle of a sentence and at the head of a line. */
export const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase('fi') + text.slice(1);
