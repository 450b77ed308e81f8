const marks = /\p{Mn}/gu;

/** Lower case without any mark, NFC or NFD alike: "Nước mắm ĐẶC" → "nuoc mam dac". Đ has no decomposition; Ð (eth) is a common slip for it. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(marks, '')
    .replace(/[đĐÐð]/g, 'd')
    .toLowerCase();
}

/** "Nước mắm Phú Quốc 40°N" → "nuoc-mam-phu-quoc-40-n". */
export function slugify(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '');
}
