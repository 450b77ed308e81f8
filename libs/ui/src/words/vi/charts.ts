/** What stands beside a drawing. */
export const charts = {
  data: 'Bảng số liệu',
  none: 'Chưa có số liệu.',
};
