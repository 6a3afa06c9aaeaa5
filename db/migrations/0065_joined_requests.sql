-- The same asked again while the first is open: joined to it by a person, and parted where that was wrong. GDPR 12(2).
alter table seloste.request_events drop constraint request_events_kind_is_known,
  add constraint request_events_kind_is_known check (kind in (
    'received', 'identity_asked', 'identity_answered', 'identity_confirmed', 'identity_denied', 'linked',
    'extended', 'granted', 'partly_granted', 'refused', 'carried_out', 'answered', 'closed', 'withdrawn',
    'duplicate', 'joined', 'parted'));
create index request_events_joined on seloste.request_events (about) where kind = 'joined';
