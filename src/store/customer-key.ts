import { createHmac } from 'node:crypto';

/**
 * By what a customer is known here and nowhere else: a hash (HMAC-SHA-256, RFC 2104) keyed with a secret of this database, so that
 * nobody can tell from outside whom it stands for, nor find the same customer in another database.
 */
export function customerKey(customer: string, secret: string): string {
  return createHmac('sha256', secret).update(customer.trim().toLowerCase()).digest('hex');
}
