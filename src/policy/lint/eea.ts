/** The European Union's 27 member states with Iceland, Liechtenstein and Norway. Åland is in the EEA. */
const eea: ReadonlySet<string> = new Set(
  ('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK ' + 'IS LI NO AX').split(
    ' ',
  ),
);

/** Of a two-letter ISO 3166-1 code. */
export const inEea = (country: string): boolean => eea.has(country);
