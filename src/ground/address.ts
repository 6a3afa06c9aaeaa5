/** A postal address as the register keeps it; how it is printed stands in address-lines.ts. */

/** `country`: ISO 3166-1 alpha-2. Where there is a post box (`PL 55`), the postcode and town are those of the box. */
export type PostalAddress = Readonly<{
  careOf?: string | null;
  street: string;
  postBox?: string | null;
  postcode: string;
  town: string;
  country: string;
}>;

/** The parts that the open data of the Trade Register uses: Teikäläistentie · 2a · B · 12 · b. */
export type Street = Readonly<{
  street: string;
  number?: string;
  entrance?: string;
  apartment?: string;
  suffix?: string;
}>;

const numbered =
  /^(?<street>\D.*?)\s+(?<number>\d{1,4}\p{L}?(?:\s?[-–/]\s?(?:\d{1,4}\p{L}?|\p{L}))?)(?:[\s,]+(?<rest>.*))?$/u;
const withinBuilding =
  /^(?<entrance>\p{L}(?!\p{L}))?[\s,]*(?:(?:(?:as|bst|lgh|apt|h)\b\.?|asunto|bostad|huone)?\s*(?<apartment>\d{1,4})\s?(?<suffix>\p{L})?)?$/iu;

/** The canonical post box of a row: `PL 55`, Swedish `PB 55`, `PO Box 55`. Undefined where the row is none. */
export const parsePostBox = (text: string): string | undefined => {
  const [, word = '', number] = /^\s*(PL|PB|P\.?O\.?\s?Box|Postilokero)\.?\s*(\d{1,6})\s*$/i.exec(text) ?? [];
  if (number === undefined) return undefined;
  if (/^PB$/i.test(word)) return `PB ${number}`;
  return /box$/i.test(word) ? `PO Box ${number}` : `PL ${number}`;
};

/**
 * Splits a Finnish street address (reference/formats.md 4.2). What is not of that form (a post box, a farm
 * without number, a foreign street) is all `street`, unchanged but for its spaces.
 */
export const parseStreet = (text: string): Street => {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length > 120 || parsePostBox(line)) return { street: line };
  const outer = numbered.exec(line)?.groups;
  const inner = outer && withinBuilding.exec((outer.rest ?? '').trim())?.groups;
  if (!outer || !inner) return { street: line };
  const { entrance, apartment, suffix } = inner;
  return {
    street: outer.street!,
    number: outer.number!.replace(/\s/g, ''),
    ...(entrance && { entrance: entrance.toUpperCase() }),
    ...(apartment && { apartment }),
    ...(suffix && { suffix }),
  };
};
