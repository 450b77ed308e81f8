const pattern = /^[A-Z0-9][A-Z0-9 .-]{2,39}$/;

/** What a carrier calls a parcel, as it is kept: null when nothing was typed, undefined when it cannot be one. */
export function trackingCode(typed: string): string | null | undefined {
  const code = typed.trim().toUpperCase();
  if (code === '') return null;
  return pattern.test(code) ? code : undefined;
}
