import { forgetRequesters } from './queries.ts';

/** What an erasure reaches of requests: their file stays, the person in it does not. */
export const requestRemains = {
  tables: ['requests', 'request_events', 'request_letters', 'request_letter_steps', 'request_letter_queue'],
  erase: forgetRequesters,
};
