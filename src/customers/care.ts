/** Those who keep notes, tasks and attachments of a customer: they read and write the category `notes`. */
export const carers = ['customer_service', 'rights_requests'] as const;
