import { problemKind } from '../../ground/problem.ts';

export const attachmentsUndecided = problemKind('request_attachments_undecided', 409, {
  fi: 'Katso ensin henkilöä koskevat tiedostot: {count} odottaa. Avaa kukin ja valitse, annetaanko se.',
  sv: 'Se först på filerna om personen: {count} väntar. Öppna varje fil och välj om den lämnas ut.',
  en: 'Look at the files about the person first: {count} to go. Open each and choose whether it is given.',
});
export const attachmentsTooLarge = problemKind('request_attachments_too_large', 409, {
  fi: 'Annettavat tiedostot ovat yhteensä yli gigatavun. Valitse suurimpiin ”annetaan erikseen” ja toimita ne muulla tavalla.',
  sv: 'Filerna som lämnas ut är tillsammans över en gigabyte. Välj ”lämnas ut separat” för de största och leverera dem på annat sätt.',
  en: 'The files to be given are more than a gigabyte together. Choose “given separately” for the largest and deliver them another way.',
});
