const vowels = 'aeiouy';

/**
 * What a word typed with the Vietnamese keyboard switched off would fold to: "nuwowcs" (Telex) and "nu7o7c1" (VNI) → "nuoc".
 * Nothing when the word bears no sign of either.
 */
export function withoutTyping(word: string): string | undefined {
  const bare = /^[a-z]+[0-9]/.test(word) ? withoutVni(word) : withoutTelex(word);
  return bare !== word && bare.length > 1 ? bare : undefined;
}

const withoutVni = (word: string): string => word.replace(/[0-9]/g, '');

function withoutTelex(word: string): string {
  const toneless = new RegExp(`[${vowels}].*[sfrxj]$`).test(word) ? word.slice(0, -1) : word.replace(/([aeiouyw])[sfrxj]([a-z]+)$/, '$1$2');
  return toneless
    .replace(/dd/g, 'd')
    .replace(/aa/g, 'a')
    .replace(/ee/g, 'e')
    .replace(/oo/g, 'o')
    .replace(/([aou])w/g, '$1')
    .replace(/w/g, 'u');
}
