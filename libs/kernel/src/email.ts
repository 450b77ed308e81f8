/** One spelling per mailbox: trimmed, NFC, lower case. */
export const normalizeEmail = (text: string): string => text.trim().normalize('NFC').toLowerCase();

export const isEmail = (email: string): boolean => email.length <= 254 && /^[^@\s\p{Cc}]+@[^@\s\p{Cc}]+\.[^@\s\p{Cc}]+$/u.test(email);
