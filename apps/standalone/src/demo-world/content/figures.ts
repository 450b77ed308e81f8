interface ExampleFigure {
  readonly indicator: string;
  readonly year: number;
  readonly hundredths: bigint;
  readonly note: string;
}

const example = (indicator: string, year: number, value: number, note = 'Số minh hoạ'): ExampleFigure => ({
  ...{ indicator, year, hundredths: BigInt(Math.round(value * 100)), note },
});
const told = 'Số được nêu cho cuối năm 2023, chưa có văn bản nguồn';

/** Figures of the years 2021 to 2024 that were not counted here. No document stands behind them, so all are examples and say so. */
export const exampleFigures: readonly ExampleFigure[] = [
  example('participants', 2023, 80, told),
  example('products', 2023, 1139, told),
  example('e-invoice', 2023, 100, told),
  example('e-declaration', 2023, 100, told),
  example('digital-signature', 2023, 81, told),
  example('reporting-departments', 2023, 22, told),
  example('reporting-districts', 2023, 15, told),
  example('internet-users', 2021, 71),
  example('internet-users', 2022, 75.5),
  example('internet-users', 2023, 79),
  example('smartphone-users', 2021, 68),
  example('smartphone-users', 2022, 73.5),
  example('smartphone-users', 2023, 78),
  example(
    'ocop-products',
    2024,
    269,
    'Theo tin báo tháng 12/2024 (6 sản phẩm 5 sao, 36 sản phẩm 4 sao, 227 sản phẩm 3 sao), chưa có văn bản nguồn',
  ),
];
