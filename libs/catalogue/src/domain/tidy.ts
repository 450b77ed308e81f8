/** One line as somebody typed it: composed letters, single spaces, none at the ends. */
export const tidy = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();
