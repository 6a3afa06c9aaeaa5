/** What must follow when a version comes into force: whom to tell, whom to ask anew. */
import { fill, inAll, type Text } from '../ground/language.ts';
import type { Declaration, Purpose } from '../policy/declaration.ts';
import { wideningsOf } from '../policy/widening.ts';

export type FollowUp = Readonly<{
  kind: 'tell' | 'ask_anew' | 'sign_anew' | 'field_gone' | 'objectors';
  /** The purpose or field that it is about; empty for the undertaking. */
  key: string;
  text: Text;
}>;

const texts = {
  tell: {
    fi: '”{title}”: kerro asiakkaille muutoksesta ennen kuin tietoja käytetään uudella tavalla (13 artiklan 3 kohta, 14 artiklan 4 kohta). Kirjeet tulevat julkaisun jälkeen kerrottaviin asioihin.',
    sv: '”{title}”: berätta för kunderna om ändringen innan uppgifterna används på det nya sättet (artikel 13.3 och 14.4). Breven dyker upp bland det som ska berättas när beskrivningen har publicerats.',
    en: '“{title}”: tell the customers of the change before the data is used in the new way (Articles 13(3), 14(4)). The letters appear among the duties to inform after publishing.',
  },
  ask_anew: {
    fi: '”{title}”: suostumus pyydetään uudelleen, koska se annettiin toisin kuvattuun käyttöön (4 artiklan 11 kohta). Kirjeet tulevat julkaisun jälkeen kerrottaviin asioihin.',
    sv: '”{title}”: samtycke begärs på nytt, eftersom det gavs för en användning som beskrevs annorlunda (artikel 4.11). Breven dyker upp bland det som ska berättas när beskrivningen har publicerats.',
    en: '“{title}”: consent is asked anew, as it was given to a use described otherwise (Article 4(11)). The letters appear among the duties to inform after publishing.',
  },
  sign_anew: {
    fi: 'Salassapitositoumus muuttui: jokainen työntekijä allekirjoittaa version {title} ennen kuin näkee asiakkaita. Ohjelma pyytää sen itse.',
    sv: 'Sekretessförbindelsen ändrades: var och en undertecknar version {title} innan de ser kunder. Programmet ber om det självt.',
    en: 'The confidentiality undertaking changed: everyone signs version {title} before they see customers. The program asks for it by itself.',
  },
  field_gone: {
    fi: 'Kenttä ”{title}” ei ole enää selosteessa: sen arvoille ei ole perustetta, joten ohjelma poistaa ne asiakkailta heti julkaisun jälkeen. Poistoa ei voi perua (5 artiklan 1 kohta, 17 artiklan 1 kohta).',
    sv: 'Fältet ”{title}” finns inte längre i beskrivningen: dess värden har ingen grund, så programmet raderar dem hos kunderna genast efter publiceringen. Det kan inte ångras (artikel 5.1 och 17.1).',
    en: 'The field “{title}” is no longer in the notice: its values have no ground, so the program erases them from the customers right after publishing. That cannot be undone (Articles 5(1), 17(1)).',
  },
  objectors: {
    fi: '”{title}” ei ole enää vastustettavissa: aiemmat vastustukset eivät rajaa sitä. Tarkista, että se on perusteltua.',
    sv: '”{title}” kan inte längre motsättas: tidigare invändningar begränsar det inte. Kontrollera att det är befogat.',
    en: '“{title}” can no longer be objected to: earlier objections do not bind it. Check that this is justified.',
  },
} as const satisfies Record<FollowUp['kind'], Text>;

const followUp = (kind: FollowUp['kind'], key: string, title: Text): FollowUp => ({
  kind,
  key,
  text: {
    fi: fill(texts[kind].fi, { title: title.fi }),
    sv: fill(texts[kind].sv, { title: title.sv }),
    en: fill(texts[kind].en, { title: title.en }),
  },
});

/** How a purpose was described to people; what it may do is compared by `wideningsOf`, and less of it need be told to nobody. */
const description = ({ title, explanation, ground }: Purpose): string =>
  JSON.stringify([title.fi, explanation.fi, ground]);

const ofPurpose = (was: Purpose | undefined, now: Purpose, isWider: boolean): FollowUp[] => {
  const title = inAll(now.title);
  if (!was) return [followUp('tell', now.key, title)];
  const looser = was.objection !== 'none' && now.objection === 'none';
  const loosened = looser ? [followUp('objectors', now.key, title)] : [];
  if (description(was) === description(now) && !isWider) return loosened;
  const wasConsent = was.ground.kind === 'consent' && now.ground.kind === 'consent';
  return [followUp(wasConsent ? 'ask_anew' : 'tell', now.key, title), ...loosened];
};

/** Empty for the first notice: nobody was told anything before it. */
export const followUpsOf = (before: Declaration, after: Declaration): FollowUp[] => {
  const wider = new Set(wideningsOf(before, after).map(({ purpose }) => purpose));
  const purposes = after.purposes.flatMap((now) =>
    ofPurpose(
      before.purposes.find(({ key }) => key === now.key),
      now,
      wider.has(now.key),
    ),
  );
  const fields = before.extra_fields
    .filter(({ key }) => !after.extra_fields.some((now) => now.key === key))
    .map(({ key, title }) => followUp('field_gone', key, inAll(title)));
  const version = String(after.undertaking.version);
  const signing =
    before.undertaking.version === after.undertaking.version
      ? []
      : [followUp('sign_anew', '', { fi: version, sv: version, en: version })];
  return [...purposes, ...fields, ...signing];
};
