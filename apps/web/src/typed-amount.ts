/** `1.500.000 ₫` → 1500000; what is no amount reads as nothing, which the rules refuse. */
export function dongOf(text: string): bigint {
  const bare = text.replace(/[.,\s₫đ]/g, '');
  return /^\d{1,15}$/.test(bare) ? BigInt(bare) : 0n;
}
