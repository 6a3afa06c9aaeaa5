/** Everything that publishing the draft changes, in the three columns of the preview. DESIGN 4. */
import { fill, inAll, type Text } from '../ground/language.ts';
import { allSections, composeNotice } from '../notice/compose.ts';
import { noticeDifferences, type SectionDifference } from '../notice/differences.ts';
import type { Declaration, Purpose } from '../policy/declaration.ts';
import { customerVisible } from '../policy/visibility.ts';
import { wideningsOf } from '../policy/widening.ts';
import { type Effect, effectsOf, type Schema } from './effect.ts';
import { type FollowUp, followUpsOf } from './follow-ups.ts';
import { partnerEffects } from './partners.ts';
import type { Counted } from './reach.ts';
import { withoutRenumbering } from './renumbering.ts';
import type { View } from './view.ts';
import { textOf } from './words.ts';

export type Touched = Readonly<{ title: Text; before: Counted | undefined; after: Counted | undefined }>;

export type Consequences = Readonly<{
  /** Of the notice in the reader's language; all of it where it is the first. */
  sections: readonly SectionDifference[];
  isFirst: boolean;
  sectionCount: number;
  effects: readonly Effect[];
  partners: readonly Text[];
  touched: readonly Touched[];
  hiddenValues: readonly Readonly<{ text: Text; rows: number }>[];
  follows: readonly FollowUp[];
  /** What people are told of before it comes into force. */
  widened: readonly Text[];
}>;

const none: Counted = { customers: 0, at: new Date(0) };

/** Purposes that see other customers than before, with the numbers on both sides. */
const touchedBy = ({ reachOf }: View, before: Declaration, after: Declaration): Touched[] => {
  const old = new Map(before.purposes.map((purpose) => [purpose.key, purpose]));
  const now = new Map(after.purposes.map((purpose) => [purpose.key, purpose]));
  const counted = (purpose: Purpose | undefined) => (purpose ? reachOf(purpose) : none);
  const differs = (key: string) => {
    const [was, is] = [old.get(key), now.get(key)];
    return !was || !is || customerVisible(was) !== customerVisible(is);
  };
  return [...new Set([...now.keys(), ...old.keys()])].filter(differs).map((key) => ({
    title: inAll((now.get(key) ?? old.get(key))!.title),
    before: counted(old.get(key)),
    after: counted(now.get(key)),
  }));
};

const hiddenBy = ({ use }: View, before: Declaration, after: Declaration) =>
  before.extra_fields
    .filter(({ key }) => !after.extra_fields.some((field) => field.key === key))
    .map(({ key, title }) => {
      const rows = use.find((one) => one.kind === 'extra_field' && one.key === key)?.rows ?? 0;
      const named = inAll(title);
      const text = textOf('values_hidden');
      return {
        rows,
        text: {
          fi: fill(text.fi, { title: named.fi, count: rows }),
          sv: fill(text.sv, { title: named.sv, count: rows }),
          en: fill(text.en, { title: named.en, count: rows }),
        },
      };
    });

const widenedSaid = (before: Declaration, after: Declaration): Text[] =>
  wideningsOf(before, after).map(({ purpose, what }) => {
    const title = inAll(after.purposes.find(({ key }) => key === purpose)!.title);
    const text = textOf(`wider_${what}`);
    return {
      fi: fill(text.fi, { title: title.fi }),
      sv: fill(text.sv, { title: title.sv }),
      en: fill(text.en, { title: title.en }),
    };
  });

/** `inForce`: compared with in rights even where it is the minimum, which nobody was shown as a notice. */
export const consequencesOf = (view: View, inForce: Declaration, schema: Schema): Consequences => {
  const { declaration, published, language } = view;
  const composed = composeNotice(declaration, { language, version: 0 });
  const effects = effectsOf(inForce, declaration, schema);
  return {
    sections: published
      ? withoutRenumbering(noticeDifferences(composeNotice(published, { language, version: 0 }), composed))
      : [],
    isFirst: published === undefined,
    sectionCount: allSections(composed.sections).length,
    effects,
    partners: published ? partnerEffects(published, declaration) : [],
    touched: touchedBy(view, inForce, declaration),
    hiddenValues: hiddenBy(view, inForce, declaration),
    follows: published ? followUpsOf(published, declaration) : [],
    widened: published ? widenedSaid(published, declaration) : [],
  };
};
