/** All that the editor's pages show, read in one trip. */
import type { Tx } from '../db/tx.ts';
import type { Language } from '../ground/language.ts';
import { allSections, composeNotice } from '../notice/compose.ts';
import type { Announcement } from '../policy/announcement.ts';
import { openAnnouncement } from '../policy/announcement-queries.ts';
import type { Declaration } from '../policy/declaration.ts';
import type { DeclarationInForce } from '../policy/in-force.ts';
import { type Finding, lint } from '../policy/lint.ts';
import { declarationToEdit, type Edited } from './declaration-to-edit.ts';
import { itemAt, itemsOf, type Placed } from './items.ts';
import type { ItemKind } from './kind.ts';
import { kinds } from './kinds/index.ts';
import { purposeHolders, type Reach, reachCounted, type Use, useCounted } from './queries.ts';
import { type ReachOf, reachBy } from './reach.ts';
import { type ChangedLine, changesOf } from './shown.ts';

export type View = Readonly<{
  language: Language;
  edited: Edited;
  declaration: Declaration;
  /** What is in force; nothing to compare with before the first notice. */
  published: Declaration | undefined;
  version: number;
  findings: readonly Finding[];
  reachOf: ReachOf;
  reach: readonly Reach[];
  use: readonly Use[];
  /** How many people at work hold a purpose. */
  holders: ReadonlyMap<string, number>;
  /** The line of the notice where an item stands, by its path; of a whole section by `#` and its id. */
  numbers: ReadonlyMap<string, string>;
  /** A change that waits until people have been told of it. */
  announced: Announcement | undefined;
}>;

const numbersOf = (declaration: Declaration, language: Language): ReadonlyMap<string, string> => {
  const numbers = new Map<string, string>();
  const { sections } = composeNotice(declaration, { language, version: 0 });
  for (const { id, from, number } of allSections(sections)) {
    numbers.set(`#${id}`, number);
    if (!numbers.has(from)) numbers.set(from, number);
  }
  return numbers;
};

export const readView = async (tx: Tx, inForce: DeclarationInForce, language: Language): Promise<View> => {
  const [edited, reach, use, holders, announced] = await Promise.all([
    declarationToEdit(tx, inForce),
    reachCounted(tx),
    useCounted(tx),
    purposeHolders(tx),
    openAnnouncement(tx),
  ]);
  const { declaration } = edited;
  return {
    language,
    edited,
    declaration,
    published: inForce.version === 0 ? undefined : inForce.declaration,
    version: inForce.version,
    findings: lint(declaration),
    reachOf: reachBy(reach),
    reach,
    use,
    holders: new Map(holders.map(({ purpose, staff }) => [purpose, staff])),
    numbers: numbersOf(declaration, language),
    announced,
  };
};

/** Where the lint may find something about an item. */
const pathsOf = ({ at, shapes }: ItemKind, { path }: Placed): readonly string[] =>
  at.length === 0 ? shapes.map(({ name }) => name) : [path];

const isAt = (path: string, place: string): boolean => path === place || path.startsWith(`${place}.`);

export const findingsAt = ({ findings }: View, kind: ItemKind, placed: Placed): Finding[] =>
  findings.filter(({ path }) => pathsOf(kind, placed).some((place) => isAt(path, place)));

export type Located = Readonly<{ finding: Finding; kind?: ItemKind; placed?: Placed }>;

/** The item that a finding is about; the kind alone where it is about the list. */
export const located = (view: View): Located[] =>
  view.findings.map((finding) => {
    for (const kind of kinds)
      for (const placed of itemsOf(view.declaration, kind))
        if (pathsOf(kind, placed).some((place) => isAt(finding.path, place)))
          return { finding, kind, placed };
    const kind = kinds.find(({ at }) => at.length > 0 && isAt(finding.path, at.join('.')));
    return kind ? { finding, kind } : { finding };
  });

export type Change = Readonly<{ is: 'new' | 'changed' | 'same'; lines: readonly ChangedLine[] }>;

/** Since the version in force. A list is compared by keys, not by places. */
export const changeOf = (view: View, kind: ItemKind, placed: Placed): Change => {
  const { published, declaration, language } = view;
  if (!published) return { is: 'same', lines: [] };
  const before = itemAt(published, kind, placed.name);
  const lines = changesOf(
    kind.shapes,
    { item: before?.value, declaration: published },
    { item: placed.value, declaration },
    language,
  );
  if (!before) return { is: 'new', lines };
  return { is: lines.length > 0 ? 'changed' : 'same', lines };
};

/** Items that are new, changed or gone. */
export const changeCount = (view: View): number => {
  const { published } = view;
  if (!published) return 0;
  return kinds.reduce((sum, kind) => {
    const now = itemsOf(view.declaration, kind);
    const gone = itemsOf(published, kind).filter(({ name }) => !now.some((placed) => placed.name === name));
    return sum + gone.length + now.filter((placed) => changeOf(view, kind, placed).is !== 'same').length;
  }, 0);
};
