import { type Finding, findingKind, type Rule } from './finding.ts';

const withoutGround = findingKind('extra_field_without_ground', 'blocks', {
  fi: 'Lisäkentällä on tarkoitus ”{key}”, jota ei ole, joten kentältä puuttuu oikeusperuste. Valitse olemassa oleva tarkoitus.',
  sv: 'Tilläggsfältet har ändamålet ”{key}”, som inte finns, och saknar därför rättslig grund. Välj ett ändamål som finns.',
  en: 'The extra field has the purpose “{key}”, which does not exist, so the field lacks a legal basis. Choose an existing purpose.',
});
const unread = findingKind('extra_field_unread', 'blocks', {
  fi: 'Tarkoitus ”{key}” ei lue lisäkenttiä, joten kenttä ei näkyisi siinä. Lisää tarkoitukselle tietoryhmä Lisäkentät tai poista tarkoitus kentältä.',
  sv: 'Ändamålet ”{key}” läser inte tilläggsfält, så fältet skulle inte synas där. Ge ändamålet kategorin Tilläggsfält eller ta bort ändamålet från fältet.',
  en: 'The purpose “{key}” does not read extra fields, so the field would not show in it. Give the purpose the category Extra fields or take it from the field.',
});
const choicesMissing = findingKind('extra_field_without_choices', 'blocks', {
  fi: 'Valintakentällä ei ole vaihtoehtoja. Kirjoita ne.',
  sv: 'Valfältet har inga alternativ. Skriv dem.',
  en: 'The choice field has no choices. Write them.',
});

/** GDPR 5(1)(b)–(c): a field's ground is its purpose's (C22). */
export const extraFields: Rule = ({ extra_fields, purposes }) =>
  extra_fields.flatMap((field) => {
    const path = `extra_fields.${field.key}`;
    const found = field.purposes.flatMap((key): Finding[] => {
      const purpose = purposes.find((one) => one.key === key);
      if (!purpose) return [withoutGround(`${path}.purposes`, { key })];
      return purpose.reads.includes('extra_fields') ? [] : [unread(`${path}.purposes`, { key })];
    });
    return field.kind === 'choice' && field.choices.length === 0
      ? [...found, choicesMissing(`${path}.choices`)]
      : found;
  });
