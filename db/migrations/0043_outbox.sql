-- The outbox of a desk: what waits from the queue, what failed, went or was withdrawn from the newest steps of its purpose.
create index mail_queue_of_purpose on seloste.mail_queue (purpose, mail_id);
create index mail_steps_failed on seloste.mail_steps (purpose, id) where step in ('failed', 'bounced');
create index mail_steps_sent on seloste.mail_steps (purpose, id) where step = 'sent';
create index mail_steps_withdrawn on seloste.mail_steps (purpose, id) where step = 'withdrawn';
