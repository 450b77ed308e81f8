const shortest = 10;
/** Enough for a sentence; the limit keeps a megabyte from being hashed. */
const longest = 128;
const fewestDifferent = 5;

/** Long enough to pass, and among the first that anybody tries. */
const wellKnown = new Set([
  '1234567890',
  '0123456789',
  '0987654321',
  'password12',
  'password123',
  'matkhau123',
  'matkhau1234',
  'qwertyuiop',
]);

/** NIST SP 800-63B §5.1.1.2: length and a list of known passwords count, mixtures of character kinds do not. */
export function isStrongPassword(password: string, email: string): boolean {
  const text = password.normalize('NFC');
  const characters = [...text];
  if (characters.length < shortest || characters.length > longest) return false;
  if (new Set(characters).size < fewestDifferent) return false;
  const low = text.toLowerCase();
  return !wellKnown.has(low) && low !== email.toLowerCase();
}
