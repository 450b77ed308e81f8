import { ok, refuse, vietnamesePhone, type Problem, type Result } from '@market/kernel';

/** Whom the carrier calls and where the confirmation goes. */
export interface Contact {
  readonly name: string;
  readonly phone: string;
  readonly email: string;
}

export type InvalidContact = Problem<'orders/invalid-contact'>;

const email = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The contact in the form in which it is kept, or the fields that cannot be used. */
export function readContact(contact: Contact): Result<Contact, InvalidContact> {
  const read = { name: contact.name.normalize('NFC').trim(), phone: vietnamesePhone(contact.phone), email: contact.email.trim() };
  const fields: Record<string, string> = {};
  if (read.name === '') fields['contact.name'] = 'required';
  if (!read.phone) fields['contact.phone'] = 'phone';
  if (!email.test(read.email)) fields['contact.email'] = 'email';
  if (Object.keys(fields).length > 0 || !read.phone) return refuse({ code: 'orders/invalid-contact', kind: 'invalid', fields });
  return ok({ ...read, phone: read.phone });
}
