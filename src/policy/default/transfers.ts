import type { DeclarationDraft } from '../declaration.ts';

/** None as shipped; a recipient outside the EEA needs one here first (C30, C33, M9; GDPR 44–49). */
export const transfers: DeclarationDraft['transfers'] = [];

export const transferPrinciple: DeclarationDraft['transfer_principle'] = {
  fi: 'Emme siirrä henkilötietoja Euroopan talousalueen ulkopuolelle. Jos siirto joskus tulee tarpeelliseksi, kerromme siitä tässä ennen kuin se alkaa: mihin maahan tiedot menevät, mikä suojatoimi niitä turvaa ja miten saat siitä jäljennöksen.',
  sv: 'Vi överför inte personuppgifter utanför Europeiska ekonomiska samarbetsområdet. Om en överföring någon gång behövs berättar vi om den här innan den börjar: till vilket land uppgifterna går, vilken skyddsåtgärd som tryggar dem och hur du får en kopia av den.',
  en: 'We do not transfer personal data outside the European Economic Area. If a transfer ever becomes necessary, we tell of it here before it begins: to which country the data goes, which safeguard protects it and how you get a copy of that.',
};
