/** "Tilaukset: tilauksen päättymisestä": before the colon what is kept, after it what starts the clock. */
export const retentionTitle = (title: string): Readonly<{ what: string; start: string }> => {
  const colon = title.indexOf(': ');
  return colon < 0
    ? { what: title, start: '' }
    : { what: title.slice(0, colon), start: title.slice(colon + 2) };
};
