import type { Tile } from '@market/ui';

const tile = (column: number, row: number, ...lines: string[]): Tile => ({ column, row, lines });

/** The fifteen districts before July 2025 as squares, roughly where they lay: drawn by hand, no geometry stands behind it. */
export const districtTiles: Readonly<Record<string, Tile>> = {
  '900': tile(1, 0, 'Hà Tiên'),
  '914': tile(2, 0, 'Giang', 'Thành'),
  '911': tile(0, 1, 'Phú Quốc'),
  '902': tile(2, 1, 'Kiên', 'Lương'),
  '903': tile(3, 1, 'Hòn Đất'),
  '912': tile(1, 2, 'Kiên Hải'),
  '899': tile(3, 2, 'Rạch Giá'),
  '904': tile(4, 2, 'Tân Hiệp'),
  '908': tile(2, 3, 'An Biên'),
  '905': tile(3, 3, 'Châu', 'Thành'),
  '906': tile(4, 3, 'Giồng', 'Riềng'),
  '909': tile(1, 4, 'An Minh'),
  '913': tile(2, 4, 'U Minh', 'Thượng'),
  '907': tile(4, 4, 'Gò Quao'),
  '910': tile(3, 5, 'Vĩnh', 'Thuận'),
};
