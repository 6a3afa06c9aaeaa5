/** A kind of paper: what it is called and by which declared rule it is kept. The company adds kinds of its own. */
import type { Language, Text } from '../ground/language.ts';

export const countedFrom = ['received', 'ended'] as const;
export type CountedFrom = (typeof countedFrom)[number];

export type PaperKind = Readonly<{
  kind: string;
  name_fi: string;
  name_sv: string;
  name_en: string;
  /** Key of a retention rule of the declaration. */
  rule: string;
  counted_from: CountedFrom;
  begins_on: string;
  ended_on: string | null;
}>;

type Named = Pick<PaperKind, 'name_fi' | 'name_sv' | 'name_en'>;

export const kindName = ({ name_fi, name_sv, name_en }: Named, language: Language): string =>
  ({ fi: name_fi, sv: name_sv, en: name_en })[language] || name_fi;

/** Nothing new is filed under a kind that has ended or has not begun. */
export const isInUse = ({ begins_on, ended_on }: PaperKind, on: string): boolean =>
  begins_on <= on && (ended_on === null || ended_on >= on);

/** Those that are shipped, for answers to people; what a company has added is shown by its own name. */
export const shippedKinds = {
  form: { fi: 'Asiakaslomake', sv: 'Kundblankett', en: 'Customer form' },
  letter: { fi: 'Kirje tai palaute', sv: 'Brev eller respons', en: 'Letter or feedback' },
  proxy: { fi: 'Valtakirja', sv: 'Fullmakt', en: 'Power of attorney' },
  consent: { fi: 'Suostumuslomake', sv: 'Samtyckesblankett', en: 'Consent form' },
  order: { fi: 'Tilauslomake', sv: 'Beställningsblankett', en: 'Order form' },
  contract: { fi: 'Sopimus', sv: 'Avtal', en: 'Contract' },
  complaint: { fi: 'Reklamaatio', sv: 'Reklamation', en: 'Complaint' },
  voucher: {
    fi: 'Kuitti tai muu tosite',
    sv: 'Kvitto eller annat verifikat',
    en: 'Receipt or other voucher',
  },
  debt: {
    fi: 'Maksusopimus tai velkakirja',
    sv: 'Betalningsavtal eller skuldebrev',
    en: 'Payment agreement or promissory note',
  },
  membership: {
    fi: 'Asiakasomistajan liittymislomake',
    sv: 'Ägarkunds anslutningsblankett',
    en: 'Customer-owner’s application',
  },
  request: {
    fi: 'Tietopyyntö tai muu oikeuspyyntö',
    sv: 'Begäran om insyn eller annan rättighet',
    en: 'Access or other rights request',
  },
} as const satisfies Record<string, Text>;
