import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from './forward-only.js';

/** What one thing is called along the country: lists that officers edit. They begin with what shoppers of the delta and the north meet. */
export class SearchRegionalNames1764000003401 extends ForwardOnly {
  readonly name = 'SearchRegionalNames1764000003401';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE search_names (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        -- two-way: every name finds what bears any of them. one-way: what bears the first name is also found by the others.
        direction text NOT NULL CHECK (direction IN ('two-way', 'one-way')),
        names text[] NOT NULL CHECK (cardinality(names) BETWEEN 2 AND 8),
        added_at timestamptz NOT NULL DEFAULT now(),
        removed_at timestamptz
      );
      CREATE UNIQUE INDEX search_names_once ON search_names (direction, names) WHERE removed_at IS NULL;
      ALTER TABLE search_names ENABLE ROW LEVEL SECURITY;
      CREATE POLICY search_names_read ON search_names FOR SELECT USING (true);
      CREATE POLICY search_names_add ON search_names FOR INSERT WITH CHECK ((SELECT actor_is_staff()));
      CREATE POLICY search_names_remove ON search_names FOR UPDATE USING ((SELECT actor_is_staff()));
    `);
    await runner.query(
      `INSERT INTO search_names (direction, names)
       SELECT direction, ARRAY(SELECT jsonb_array_elements_text(names)) FROM jsonb_to_recordset($1) AS first (direction text, names jsonb)`,
      [
        JSON.stringify([
          ...twoWay.map((names) => ({ direction: 'two-way', names })),
          ...oneWay.map((names) => ({ direction: 'one-way', names })),
        ]),
      ],
    );
  }
}

const twoWay: readonly (readonly string[])[] = [
  ['heo', 'lợn'],
  ['khóm', 'dứa', 'trái thơm', 'quả dứa'],
  ['mè đen', 'vừng đen'],
  ['đậu phộng', 'lạc'],
  ['trái bắp', 'bắp ngô', 'ngô'],
  ['khổ qua', 'mướp đắng'],
  ['nấm mèo', 'mộc nhĩ'],
  ['chanh dây', 'chanh leo'],
  ['đậu xanh', 'đỗ xanh'],
  ['đậu đen', 'đỗ đen'],
  ['cải bẹ xanh', 'cải canh'],
  ['mãng cầu ta', 'na'],
  ['sa bô chê', 'hồng xiêm'],
  ['cá lóc', 'cá quả', 'cá chuối'],
  ['chả lụa', 'giò lụa'],
  ['bánh tráng', 'bánh đa nem'],
  ['đậu hũ', 'đậu phụ'],
  ['bột ngọt', 'mì chính'],
  ['nước tương', 'xì dầu'],
  ['hột vịt', 'trứng vịt'],
  ['hột gà', 'trứng gà'],
  ['sữa chua', 'da ua'],
  ['bông cải', 'súp lơ'],
  ['ngò rí', 'rau mùi'],
  ['ngò gai', 'mùi tàu'],
  ['rau quế', 'húng quế'],
  ['tắc', 'quất'],
  ['trái cây', 'hoa quả'],
  ['chén', 'bát'],
  ['muỗng', 'thìa'],
  ['ly', 'cốc'],
  ['nón vải', 'mũ vải'],
  ['dù', 'ô'],
  ['xà bông', 'xà phòng'],
  ['mền', 'chăn'],
  ['vớ', 'tất'],
  ['hồ tiêu', 'hạt tiêu'],
  ['bao thơ', 'phong bì'],
  ['đậu nành', 'đậu tương'],
];

/** A name that means only this beside a name that also means something else: found by it, but it does not lead back. */
const oneWay: readonly (readonly [name: string, alsoFoundBy: string])[] = [
  ['khóm', 'thơm'],
  ['dứa', 'thơm'],
  ['khoai mì', 'sắn'],
  ['củ đậu', 'củ sắn'],
  ['vừng', 'mè'],
  ['roi', 'mận'],
];
