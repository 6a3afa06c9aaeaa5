/** What a backup, a restore or a replay refuses, each before anything is written. */
import { problemKind } from '../../ground/problem.ts';

export const backupKeyMissing = problemKind('backup_key_missing', 500, {
  fi: 'Varmuuskopio salataan aina, eikä avainta ole. Tee avaintiedosto (openssl rand -hex 32), kerro sen polku asetuksessa SELOSTE_BACKUP_KEY_FILE ja pidä siitä kopio muualla kuin kopioiden luona.',
  sv: 'En säkerhetskopia krypteras alltid, och det finns ingen nyckel. Gör en nyckelfil (openssl rand -hex 32), ange dess sökväg i SELOSTE_BACKUP_KEY_FILE och förvara en kopia av den någon annanstans än hos kopiorna.',
  en: 'A backup is always encrypted, and there is no key. Make a key file (openssl rand -hex 32), give its path in SELOSTE_BACKUP_KEY_FILE, and keep a copy of it elsewhere than beside the backups.',
});
export const backupKeyTooShort = problemKind('backup_key_too_short', 500, {
  fi: 'Varmuuskopion avain on liian lyhyt: tarvitaan vähintään 16 merkkiä. Tiedosto: {file}.',
  sv: 'Säkerhetskopians nyckel är för kort: minst 16 tecken behövs. Fil: {file}.',
  en: 'The key of the backup is too short: at least 16 characters are needed. File: {file}.',
});
export const backupFolderMissing = problemKind('backup_folder_missing', 500, {
  fi: 'Kerro kansio, johon varmuuskopio tehdään: seloste backup KANSIO, tai asetus SELOSTE_BACKUP.',
  sv: 'Ange mappen för säkerhetskopian: seloste backup MAPP, eller inställningen SELOSTE_BACKUP.',
  en: 'Give the folder for the backup: seloste backup FOLDER, or the setting SELOSTE_BACKUP.',
});
export const backupKeyUnreadable = problemKind('backup_key_unreadable', 500, {
  fi: 'Varmuuskopion avaintiedostoa {file} ei voi lukea. Tarkista asetus SELOSTE_BACKUP_KEY_FILE ja tiedoston oikeudet.',
  sv: 'Säkerhetskopians nyckelfil {file} kan inte läsas. Kontrollera inställningen SELOSTE_BACKUP_KEY_FILE och filens rättigheter.',
  en: 'The key file of the backup, {file}, cannot be read. Check the setting SELOSTE_BACKUP_KEY_FILE and the rights of the file.',
});
export const backupDiskFull = problemKind('backup_disk_full', 507, {
  fi: 'Levy on täynnä, joten varmuuskopiota ei saatu kansioon {folder}. Keskeneräinen tiedosto poistettiin, ja entiset kopiot ovat tallella. Vapauta tilaa tai valitse toinen kansio.',
  sv: 'Disken är full, så ingen säkerhetskopia fick plats i mappen {folder}. Den ofullständiga filen togs bort, och de tidigare kopiorna finns kvar. Frigör utrymme eller välj en annan mapp.',
  en: 'The disk is full, so no backup could be made in the folder {folder}. The unfinished file was removed, and the earlier backups are there still. Free some space or choose another folder.',
});
export const backupFolderClosed = problemKind('backup_folder_closed', 500, {
  fi: 'Kansioon {folder} ei voi kirjoittaa varmuuskopiota. Anna Selosteen käyttäjälle kirjoitusoikeus tai valitse toinen kansio.',
  sv: 'Det går inte att skriva en säkerhetskopia i mappen {folder}. Ge Selostes användare skrivrätt eller välj en annan mapp.',
  en: 'No backup can be written into the folder {folder}. Give the user that runs Seloste the right to write there, or choose another folder.',
});
export const backupFolderAway = problemKind('backup_folder_away', 500, {
  fi: 'Varmuuskopion kansiota {folder} ei ole, tai sen levy ei vastaa. Tarkista, että levy on kytketty.',
  sv: 'Säkerhetskopians mapp {folder} finns inte, eller så svarar dess disk inte. Kontrollera att disken är ansluten.',
  en: 'The folder {folder} for the backup is not there, or its disk does not answer. Check that the disk is connected.',
});
export const backupUnreadable = problemKind('backup_unreadable', 422, {
  fi: 'Varmuuskopiota {file} ei löydy tai sitä ei voi lukea. Tarkista polku ja tiedoston oikeudet. Mitään ei kirjoitettu.',
  sv: 'Säkerhetskopian {file} finns inte eller kan inte läsas. Kontrollera sökvägen och filens rättigheter. Ingenting skrevs.',
  en: 'The backup {file} is not there or cannot be read. Check the path and the rights of the file. Nothing was written.',
});
export const notABackup = problemKind('not_a_backup', 422, {
  fi: 'Tiedosto {file} ei ole Selosteen varmuuskopio, tai sen on tehnyt uudempi versio. Mitään ei kirjoitettu.',
  sv: 'Filen {file} är ingen säkerhetskopia från Seloste, eller så har en nyare version gjort den. Ingenting skrevs.',
  en: 'The file {file} is no backup of Seloste, or a newer version made it. Nothing was written.',
});
export const backupKeyWrong = problemKind('backup_key_wrong', 422, {
  fi: 'Avain ei avaa varmuuskopiota {file}. Käytä sitä avainta, jolla kopio tehtiin. Mitään ei kirjoitettu.',
  sv: 'Nyckeln öppnar inte säkerhetskopian {file}. Använd nyckeln som kopian gjordes med. Ingenting skrevs.',
  en: 'The key does not open the backup {file}. Use the key that it was made with. Nothing was written.',
});
export const backupDamaged = problemKind('backup_damaged', 422, {
  fi: 'Varmuuskopio {file} on vahingoittunut tai katkennut (kohta {at}). Mitään ei kirjoitettu. Palauta toinen kopio.',
  sv: 'Säkerhetskopian {file} är skadad eller avbruten (vid {at}). Ingenting skrevs. Återställ en annan kopia.',
  en: 'The backup {file} is damaged or cut off (at {at}). Nothing was written. Restore another one.',
});
export const backupFromNewer = problemKind('backup_from_newer', 422, {
  fi: 'Varmuuskopion on tehnyt Selosteen uudempi tai toinen versio: siirtymä {number} puuttuu täältä tai on toinen. Asenna se versio ja palauta sillä. Mitään ei kirjoitettu.',
  sv: 'Säkerhetskopian är gjord med en nyare eller annan version av Seloste: migrering {number} saknas här eller är en annan. Installera den versionen och återställ med den. Ingenting skrevs.',
  en: 'The backup was made by a newer or another version of Seloste: migration {number} is not here or is another one. Install that version and restore with it. Nothing was written.',
});
export const restorePlaceTaken = problemKind('restore_place_taken', 409, {
  fi: 'Paikassa {place} on jo rekisteri. Varmuuskopio palautetaan vain uuteen paikkaan: anna toinen SELOSTE_DATA tai tyhjä tietokanta. Mitään ei kirjoitettu.',
  sv: 'I {place} finns redan ett register. En säkerhetskopia återställs bara till en ny plats: ange en annan SELOSTE_DATA eller en tom databas. Ingenting skrevs.',
  en: 'There is a register in {place} already. A backup is restored only into a new place: give another SELOSTE_DATA or an empty database. Nothing was written.',
});
export const filesKeyOther = problemKind('files_key_other', 409, {
  fi: 'Tiedostojen pääavain puuttuu tai on toinen kuin se, jolla kopion tiedostot on salattu. Kopioi vanha files.key kansioon {folder} tai aseta SELOSTE_FILES_KEY. Jos avain on hävinnyt, --without-files palauttaa muun: tiedostot ja estolista eivät silloin toimi.',
  sv: 'Filernas huvudnyckel saknas eller är en annan än den som kopians filer är krypterade med. Kopiera den gamla files.key till {folder} eller ange SELOSTE_FILES_KEY. Om nyckeln är förlorad återställer --without-files resten: filerna och spärrlistan fungerar då inte.',
  en: 'The master key of files is missing or is another one than the backup’s files are encrypted with. Copy the old files.key into {folder} or set SELOSTE_FILES_KEY. Where the key is lost, --without-files restores the rest: files and the suppression list do not work then.',
});
export const restoreCountsDiffer = problemKind('restore_counts_differ', 500, {
  fi: 'Taulussa {table} on palautuksen jälkeen {found} riviä, vaikka kopiossa niitä oli {expected}. Palautusta ei otettu käyttöön.',
  sv: 'Tabellen {table} har efter återställningen {found} rader, fast kopian hade {expected}. Återställningen togs inte i bruk.',
  en: 'The table {table} has {found} rows after the restore where the backup had {expected}. The restore was not put in place.',
});
export const restoreUnfinished = problemKind('restore_unfinished', 500, {
  fi: 'Tähän tietokantaan on jäänyt kesken palautus varmuuskopiosta. Aja seloste restore uudelleen: se aloittaa alusta.',
  sv: 'En återställning från säkerhetskopia har blivit på hälft i den här databasen. Kör seloste restore på nytt: den börjar om.',
  en: 'A restore from a backup was left unfinished in this database. Run seloste restore again: it begins anew.',
});
