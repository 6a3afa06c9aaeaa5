-- Nobody writes to the dead: who has died is counted apart from whom no address is known of.
alter table seloste.breach_letters drop constraint breach_letters_way_is_known;
alter table seloste.breach_letters add constraint breach_letters_way_is_known
  check (way in ('mail', 'post', 'none', 'deceased'));
