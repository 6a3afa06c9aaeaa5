-- Two folders may each have a backup of one second, and so of one name: without its row neither its day nor its end would be known.

alter table seloste.backups drop constraint backups_have_names_of_their_own;
alter table seloste.backups add constraint backups_have_names_of_their_own_in_a_folder unique (folder, file_name);
