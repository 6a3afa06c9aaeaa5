/**
 * What people are called who are christened otherwise, and one name in Finnish and in Swedish: nobody is given these beside
 * their sibling, so they say that two are one where forms of one name do not. Known from usage, not from any register. Before
 * the colon the names, then what stands for them.
 */
const lines = `
mikael: mikko mika michael mike
erik eric: erkki eerik eerikki
eeva: eva
jan: jani janne
johan: juhani juhan juha
olavi: olli olof olle ola oli
henrik: heikki henri
karl carl: kaarle kalle
anders andreas: antti
kristian christian: risto
mats matias: matti
lars: lauri lasse
per peter: pekka petri petteri
nils: niilo
gustav: kustaa
vilhelm: ville
alexander: aleksi aleksanteri
helena: lena leena elena
margareta: marketta greeta
elisabet: liisa elisa
johanna hannele: hanna joanna
emilia: emmi emilie
kristina kristiina: tiina stina
birgitta: riitta
sofia: sofie
anna: ann
heikki henrik henri: heka hessu hese heke heppu henkka henkku
matti: masa matsku matukka
martti markku markus marko: mara make maku
mauri mauno: mare manu
mikko mikael miikka mika: miska mikki mise miksu mikke miku
antti antero: antsa ana antsu
anders: antsa
tapio tapani: tape tapsa tapsu
teppo: tepa
ilmari ilmo: immu ile imppu
ilari: ile ilu
kari: kartsa kape karde kartsu
kalevi kalervo: kale kavi
kalle: kaltsu kale
seppo: sepe sepi sepa
timo: timppa tiksu tipi
pekka pertti: pepe peku pexi pera pertsa
petri petteri peter: pete petsku petu petska
pentti: pena penasi penttu
raimo: ransu raikka raiksu
rauno: rane ransu
risto: rise ripa ristu
kristian: krisu krisse kride
reijo: repe reiska reska reka
reino: repe reiska rensu
esko: eski esa
erkki erik: eki ekku eke
eero: ekku eke
eemeli eemil: emppu
hannu hannes: hantta hane hansu
hannele hanna johanna: hansku hane hantsu hanski
johanna: jossu jone josku
harri: hara hartsa harska
ismo: isma ise
ari arto aarne aarno: artsi arska arde artsa
aleksi aleksanteri alexander: ale alle aleksu
lauri lasse: late lare lallu
jorma: joke jomppe jorkka jore
jouko jouni: joke jokke jopi jone
joni jonne joonas: jone joppe jonttu
juha juhani juho: jusa juhis jussu juhku
jussi: juice jusa jusse
jukka: jukkis jutte juge jukkeli
jari jarmo jarkko: jartsa jape jarska jamppe jamo
janne jani: jane janski janttu janza
jaakko: jaska jake jaffe jaksu
joel: jolle
kauko: kake kaukku
keijo: keke kepa kepsu
kimmo: kimi kimppa
olli olavi olof: ola oltsu olkka oltsi
oskari: osku oku okko osse
ossi: ode osku
otto: ode otsku
pasi: pasu
pauli paavo paul: pave pavel pade
rauli: rale
robert roope: rope robba robbe
roni ronny: rone
sakari: sakke
sami samuli samuel: samppa samu
santeri: santtu sane sande
sebastian: sebu sebbe seba
simo: sime simppa
taisto: tane
tarmo: tamppa
tauno: tane tapsa
tatu: tade
teemu: teme tepa
tero: terska tere tertsu
tommi tomi: topi tomppa tode
tuomas tuomo: tume tumppi tomppa tumi
toivo topias tobias: topi tope
toni: tontsa tonde
urpo: upi
urho: urkki
valtteri: valde vallu valtsu vale
veikko: veka veke
vesa: vesku vepa
vesa-matti: vesku
veli-matti: vellu velkku
ville vilho: vilppu
viljami: viltsu
väinö: väiski väpä
yrjö: yrkki ykä
aino: ainu ainski
anna anne anneli annika annikki: anski ansku anzu
anita: nita anski
katariina katri katja kati kaija: kata kaitsu katsu katsku
kaarina: karkki karkku
kaisa: kaitsu kaisuli
karoliina: karkki
kirsi kirsti: kirre kide kike kirppu
kristiina tiina: kitti krisse kike krisu tinde tinski tintti titti
laura: laukku lare late lalli
leena helena: lena lenu leenu heke hellu heltsu leentu
elina elisa eliisa elisabet: ellu elle elli liisu
liisa: liisu lissu lisu
heidi: hepu heiska heiksu
hilkka: hile
iida: iitu idu
irma irmeli: imma irkku ire
jaana: jansku jaanu jaska
jenni: jenska jennu jenkku
lotta: lode lottu
maija maria mari marja: maikku maikki marsu maisu
marjatta marjaana marjukka: marja majsu
marianne: mallu masu
marika: marsu maikku mapa
merja mervi: mersu mertsi mervu mertsu
milla: millu
mia miia: mimmu miiu misu
minna: minski minde minsku
mirja mirjami: mirkku mirre mirka
nina niina: ninni ninnu nintsu
noora: norppa nonna nonni
outi: otsku outsku
pauliina paula: pallu paltsu pave
pirjo pirkko: pipsa pirre pike pire pirkka
päivi päivikki: päksä paikku päiksi
pia: pipa piksu
raija raili: raikku rallu raiksu
ritva riitta: riksu rike ritsu ritu
riikka: rike riksu
sari: sartsu sape satsu
satu: satsku satsu
sanna susanna: sanski sansku sussu suski sane
saara: sassu
seija: seiska seikku
sirkka sirpa: sippe sipi sissi sirre
sofia: soffi
suvi: susu
tanja: tanski tansku tane
tarja taru: tare tartsu
terhi: tepe tertsu
tuija: tuitsu tuisku
tuula tuulikki: tuutsu tuulis tuukku
ulla: ullis ullukka
veera: verski verttu
virpi: virppu vipe
eveliina eeva: eve evita
emilia emma: emppu emsku
`;

export type PetNames = Readonly<{ names: readonly string[]; pets: readonly string[] }>;

export const petNames: readonly PetNames[] = lines
  .trim()
  .split('\n')
  .map((line) => {
    const [names = '', pets = ''] = line.split(': ');
    return { names: names.split(' '), pets: pets.split(' ') };
  });
