/** A list of papers to destroy: gathered, carried out by one, confirmed by another. What may be done in which state. */
import type { Text } from '../ground/language.ts';

export const methods = ['cross_cut', 'contractor', 'incineration'] as const;
export type Method = (typeof methods)[number];

/** Security levels of shredding: ISO/IEC 21964 (DIN 66399). */
export const methodTitles = {
  cross_cut: {
    fi: 'Silputtu itse (vähintään P-4)',
    sv: 'Strimlats själva (minst P-4)',
    en: 'Shredded by ourselves (at least P-4)',
  },
  contractor: {
    fi: 'Tietosuojapalvelu hävitti, todistus saatu',
    sv: 'Förstört av en dokumentförstörare, intyg mottaget',
    en: 'Destroyed by a contractor, certificate received',
  },
  incineration: { fi: 'Poltettu valvotusti', sv: 'Bränts under övervakning', en: 'Burnt under supervision' },
} as const satisfies Record<Method, Text>;

export const isMethod = (value: string): value is Method => methods.some((method) => method === value);

export type DestructionState = 'gathered' | 'carried_out' | 'confirmed';
export const destructionStates = {
  gathered: { fi: 'Koottu', sv: 'Sammanställd', en: 'Gathered' },
  carried_out: {
    fi: 'Odottaa toista vahvistajaa',
    sv: 'Väntar på en andra bekräftelse',
    en: 'Waits for another to confirm',
  },
  confirmed: { fi: 'Hävitetty ja vahvistettu', sv: 'Förstörd och bekräftad', en: 'Destroyed and confirmed' },
} as const satisfies Record<DestructionState, Text>;

export type DestructionAct = 'complete' | 'confirm' | 'drop' | 'take_off' | 'certify';
const acts: Readonly<Record<DestructionAct, DestructionState>> = {
  complete: 'gathered',
  drop: 'gathered',
  take_off: 'gathered',
  confirm: 'carried_out',
  certify: 'confirmed',
};

export type Destruction = Readonly<{
  id: number;
  begun_at: Date;
  begun_by: string;
  method: Method | null;
  destroyed_on: string | null;
  destroyed_at: Date | null;
  destroyed_by_id: number | null;
  destroyed_by: string | null;
  confirmed_at: Date | null;
  confirmed_by: string | null;
}>;

type Dates = Pick<Destruction, 'destroyed_at' | 'confirmed_at'>;

export const stateOf = ({ destroyed_at, confirmed_at }: Dates): DestructionState => {
  if (confirmed_at) return 'confirmed';
  return destroyed_at ? 'carried_out' : 'gathered';
};

export const destructionCan = (row: Dates, act: DestructionAct): boolean => acts[act] === stateOf(row);

export type DestructionLine = Readonly<{
  id: number;
  document_id: number;
  archive_number: string;
  kind: string;
  name_fi: string;
  name_sv: string;
  name_en: string;
  place: string;
  lent_to: string | null;
  act: 'shred' | 'black_out';
  why: 'time' | 'erasure';
}>;

export const lineActs = {
  shred: { fi: 'Silppua', sv: 'Strimla', en: 'Shred' },
  black_out: {
    fi: 'Peitä poistetun tiedot',
    sv: 'Täck över den raderades uppgifter',
    en: 'Black out the erased person',
  },
} as const satisfies Record<DestructionLine['act'], Text>;

export const lineReasons = {
  time: { fi: 'Säilytysaika päättyi', sv: 'Förvaringstiden gick ut', en: 'Its time is over' },
  erasure: {
    fi: 'Asiakkaan tiedot poistettu',
    sv: 'Kundens uppgifter raderade',
    en: 'The customer was erased',
  },
} as const satisfies Record<DestructionLine['why'], Text>;
