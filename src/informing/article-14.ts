/** What Article 14 says of time and of exceptions, as dated data: a change of the law is a line here. */
import type { Text } from '../ground/language.ts';
import type { MailingKind } from './mailing.ts';

export const exceptions = ['has_already', 'impossible', 'by_law', 'secrecy'] as const;
/** Why a question need not be put: nobody has to ask for a consent, and what was said otherwise may mean the same. */
export const noQuestion = ['not_asked', 'same_use'] as const;
/** Why somebody is not written to about a breach, 34(3), or cannot be. */
export const noWarning = ['unreadable', 'risk_over', 'in_public', 'unreachable'] as const;
export const grounds = [...exceptions, ...noQuestion, ...noWarning] as const;
/** `taken_back`: by the program, when an announced change is. */
export type ClosingGround = (typeof grounds)[number] | 'taken_back';
export type Exception = (typeof exceptions)[number];

export const isException = (ground: string): ground is Exception => exceptions.includes(ground as Exception);

/** By what a mailing of each kind may be ended. */
export const groundsOf: Readonly<Record<MailingKind, readonly ClosingGround[]>> = {
  origin: exceptions,
  change: ['has_already', 'impossible'],
  consent: noQuestion,
  breach: noWarning,
};

type Rule = Readonly<{
  /** In force from this day. */
  from: string;
  /** From obtaining the data, 14(3)(a); sooner at the first contact (b) and the first disclosure (c). */
  months: number;
  exceptions: readonly Exception[];
}>;

/** The newest first. */
const rules: readonly Rule[] = [{ from: '2018-05-25', months: 1, exceptions }];

/** By the day on which the data was obtained. */
export const article14On = (day: string): Rule => rules.find(({ from }) => from <= day) ?? rules.at(-1)!;

export const groundTitles: Readonly<Record<ClosingGround, Text>> = {
  not_asked: {
    fi: 'Suostumusta ei tarvita tai sitä ei haluta kysyä',
    sv: 'Samtycket behövs inte eller ska inte frågas',
    en: 'The consent is not needed, or is not to be asked for',
  },
  same_use: {
    fi: 'Käyttö ei ole muuttunut, vain sanat: vanha suostumus kattaa sen',
    sv: 'Användningen har inte ändrats, bara orden: det gamla samtycket täcker den',
    en: 'The use has not changed, only the words: the old consent covers it',
  },
  has_already: {
    fi: 'Henkilö on jo saanut nämä tiedot (14 artiklan 5 kohdan a alakohta)',
    sv: 'Personen har redan fått informationen (artikel 14.5 a)',
    en: 'The person already has the information (Article 14(5)(a))',
  },
  impossible: {
    fi: 'Ilmoittaminen on mahdotonta tai vaatisi kohtuutonta vaivaa (5 kohdan b alakohta)',
    sv: 'Informationen är omöjlig att ge eller kräver oproportionell ansträngning (14.5 b)',
    en: 'Telling is impossible or takes disproportionate effort (Article 14(5)(b))',
  },
  by_law: {
    fi: 'Tietojen saamisesta säädetään nimenomaisesti laissa (5 kohdan c alakohta)',
    sv: 'Erhållandet av uppgifterna föreskrivs uttryckligen i lag (14.5 c)',
    en: 'Obtaining the data is expressly laid down by law (Article 14(5)(c))',
  },
  secrecy: {
    fi: 'Tiedot on pidettävä salassa lain nojalla (5 kohdan d alakohta)',
    sv: 'Uppgifterna omfattas av lagstadgad tystnadsplikt (14.5 d)',
    en: 'The data must remain confidential by law (Article 14(5)(d))',
  },
  taken_back: {
    fi: 'Ilmoitettu muutos vedettiin takaisin',
    sv: 'Den meddelade ändringen drogs tillbaka',
    en: 'The announced change was taken back',
  },
  unreadable: {
    fi: 'Tiedot olivat salattuja tai muuten lukukelvottomia (34 artiklan 3 kohdan a alakohta)',
    sv: 'Uppgifterna var krypterade eller annars oläsbara (artikel 34.3 a)',
    en: 'The data was encrypted or otherwise unreadable (Article 34(3)(a))',
  },
  risk_over: {
    fi: 'Korkea riski on poistettu jälkikäteen tehdyin toimin (34 artiklan 3 kohdan b alakohta)',
    sv: 'Den höga risken har undanröjts med åtgärder i efterhand (artikel 34.3 b)',
    en: 'Later measures have removed the high risk (Article 34(3)(b))',
  },
  in_public: {
    fi: 'Kirjeistä olisi kohtuuton vaiva: asiasta kerrotaan julkisesti (34 artiklan 3 kohdan c alakohta)',
    sv: 'Brev vore en oproportionell ansträngning: saken meddelas offentligt (artikel 34.3 c)',
    en: 'Letters would take disproportionate effort: it is told in public (Article 34(3)(c))',
  },
  unreachable: {
    fi: 'Kirjettä ei voi antaa: henkilö on kuollut tai häntä ei tavoiteta',
    sv: 'Brevet kan inte ges: personen har avlidit eller kan inte nås',
    en: 'The letter cannot be given: the person has died or cannot be reached',
  },
};
