import type { Text } from '../../ground/language.ts';
import type { ArrivalProof } from './settle-arrival.ts';

export const arrivalTexts = {
  title: {
    fi: 'Tunnistautuneet',
    sv: 'Personer som identifierat sig',
    en: 'People who identified themselves',
  },
  lead: {
    fi: 'He tunnistautuivat vahvasti omalle sivulleen, mutta rekisteristä ei selvinnyt varmasti, kuka asiakas on kyseessä. Nimi yksin ei riitä: varmista asia muulla tavalla ennen kuin liität. Rivit poistuvat kahden viikon kuluttua.',
    sv: 'De identifierade sig starkt för sin egen sida, men registret visade inte säkert vilken kund det gäller. Namnet ensamt räcker inte: kontrollera på annat sätt innan du kopplar. Raderna försvinner efter två veckor.',
    en: 'They identified themselves strongly for their own page, but the register did not show with certainty which customer they are. A name alone is not enough: make sure in another way before you tie them. The rows go after two weeks.',
  },
  oneLead: {
    fi: 'Nimi on todistettu, mutta samannimisiä voi olla monta. Varmista, kuka asiakas hän on, ennen kuin liität.',
    sv: 'Namnet är styrkt, men flera kan heta likadant. Kontrollera vilken kund personen är innan du kopplar.',
    en: 'The name is proven, yet several may bear it. Make sure which customer this is before you tie them.',
  },
  notKept: {
    fi: 'Tunnistuspalvelu ei anna pysyvää tunnistetta, joten liittämistä ei voi muistaa. Korjaa nimi tai syntymäaika rekisteriin ja pyydä häntä tunnistautumaan uudelleen.',
    sv: 'Identifieringstjänsten ger ingen bestående beteckning, så kopplingen kan inte kommas ihåg. Rätta namnet eller födelsedatumet i registret och be personen identifiera sig på nytt.',
    en: 'The identification service gives no lasting identifier, so a tie cannot be remembered. Correct the name or birth date in the register and ask them to identify themselves again.',
  },
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  none: { fi: 'Kukaan ei odota', sv: 'Ingen väntar', en: 'Nobody waits' },
  noneText: {
    fi: 'Tähän tulee rivi, kun joku tunnistautuu vahvasti eikä rekisteristä löydy tasan yhtä häneen sopivaa asiakasta.',
    sv: 'Här kommer en rad när någon identifierar sig starkt och registret inte har exakt en kund som passar.',
    en: 'A row comes here when somebody identifies themselves strongly and the register does not have exactly one customer who fits.',
  },
  born: { fi: 'Syntymäaika', sv: 'Födelsedatum', en: 'Birth date' },
  notBorn: { fi: 'ei saatu', sv: 'inte given', en: 'not given' },
  came: { fi: 'Tunnistautui', sv: 'Identifierade sig', en: 'Identified themselves' },
  fits: { fi: 'Rekisterissä', sv: 'I registret', en: 'In the register' },
  fitsNone: {
    fi: 'ei yhtään varmasti sopivaa',
    sv: 'ingen som säkert passar',
    en: 'none who fits for certain',
  },
  fitsSeveral: { fi: 'useampi sopii', sv: 'flera passar', en: 'several fit' },
  search: { fi: 'Hae rekisteristä', sv: 'Sök i registret', en: 'Search the register' },
  number: { fi: 'Asiakasnumero', sv: 'Kundnummer', en: 'Customer number' },
  how: { fi: 'Miten varmistit', sv: 'Hur kontrollerade du', en: 'How you made sure' },
  link: { fi: 'Liitä asiakkaaseen', sv: 'Koppla till kunden', en: 'Tie to the customer' },
  dismiss: { fi: 'Ei ole asiakkaamme', sv: 'Är inte vår kund', en: 'Not our customer' },
  waitOne: {
    fi: 'Yksi vahvasti tunnistautunut odottaa, että hänet liitetään asiakkaaseen.',
    sv: 'En person som identifierat sig starkt väntar på att kopplas till en kund.',
    en: 'One person who identified themselves strongly waits to be tied to a customer.',
  },
  wait: {
    fi: '{count} vahvasti tunnistautunutta odottaa, että heidät liitetään asiakkaaseen.',
    sv: '{count} personer som identifierat sig starkt väntar på att kopplas till en kund.',
    en: '{count} people who identified themselves strongly wait to be tied to a customer.',
  },
} as const satisfies Record<string, Text>;

export const proofTexts: Readonly<Record<ArrivalProof, Text>> = {
  orders: { fi: 'kysyin tilauksista', sv: 'frågade om beställningar', en: 'asked about orders' },
  phone: {
    fi: 'soitin rekisterissä olleeseen numeroon',
    sv: 'ringde ett nummer som fanns i registret',
    en: 'called a number that was in the register',
  },
  in_person: { fi: 'paikan päällä', sv: 'på plats', en: 'in person' },
};
