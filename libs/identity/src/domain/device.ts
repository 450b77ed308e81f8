const systems: readonly [RegExp, string][] = [
  [/iPhone/, 'iPhone'],
  [/iPad/, 'iPad'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh|Mac OS X/, 'Mac'],
  [/Linux/, 'Linux'],
];

/** "Android", "Windows" …: enough to recognise a device of one's own in a list; undefined for what says nothing known. */
export const deviceOf = (userAgent: string | null): string | undefined =>
  userAgent === null ? undefined : systems.find(([pattern]) => pattern.test(userAgent))?.[1];
