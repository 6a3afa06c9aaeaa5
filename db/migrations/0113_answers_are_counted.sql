-- Answers come when all letters have gone: the job finds the mailings whose answers are not counted yet.
create index mailing_letters_answered on seloste.mailing_letters (mailing_id, answered_at) where answered_at is not null;
