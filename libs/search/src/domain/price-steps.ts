/** Where prices are counted: up to 50,000 ₫, up to 100,000 ₫ … and above a million. */
export const priceSteps = [50_000, 100_000, 200_000, 500_000, 1_000_000];

export const stepNames = [0, ...priceSteps].map((from, at) => `${from}-${priceSteps[at] ?? ''}`);

const dong = (amount: number): string => `${amount.toLocaleString('vi-VN')} ₫`;

export const stepLabels = [0, ...priceSteps].map((from, at) => {
  const to = priceSteps[at];
  if (to === undefined) return `Từ ${dong(from)}`;
  return from === 0 ? `Dưới ${dong(to)}` : `${dong(from)} – ${dong(to)}`;
});

/** How many of the steps a price has reached. */
export const stepOf = (price: number): number => priceSteps.filter((from) => from <= price).length;

export const priceStepOf = (price: number): string => stepNames[stepOf(price)] ?? '';
