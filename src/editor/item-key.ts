/** The key of a new item, from its Finnish title: `Lähettäjän etu` → `lahettajan_etu`. */
const longest = 40;

const plain = (title: string): string =>
  title
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, longest - 3);

/** Never one that is `taken`; a second of the same title gets a number. Empty where the title has no letters. */
export const itemKey = (title: string, taken: ReadonlySet<string>): string => {
  const stem = plain(title).replace(/_+$/, '');
  const name = stem.length === 1 ? `${stem}_1` : stem;
  if (name === '' || !taken.has(name)) return name;
  for (let again = 2; ; again += 1) if (!taken.has(`${name}_${again}`)) return `${name}_${again}`;
};
