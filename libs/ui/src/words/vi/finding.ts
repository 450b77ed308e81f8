/** Ways to products: category pages, the OCOP corner. */
export const finding = {
  below: 'Danh mục con',
  categoryLead: (category: string, province: string) =>
    `${category} của các cơ sở tỉnh ${province} đã được xác minh, giao tận nơi, trả tiền không cần tiền mặt.`,
  ocop: {
    title: 'Góc OCOP',
    lead: (province: string) => `Sản phẩm OCOP của ${province}: hàng làm ở xã mình, được hội đồng chấm điểm và gắn sao.`,
    what: 'Sao OCOP nghĩa là gì?',
    explained: [
      'OCOP là chương trình “Mỗi xã một sản phẩm”. Hội đồng chấm theo bộ tiêu chí của Quyết định 148/QĐ-TTg: từ 50 điểm được 3 sao, từ 70 điểm được 4 sao, từ 90 điểm được 5 sao.',
      'Quyết định công nhận có hạn 36 tháng. Ở đây chỉ hiện sản phẩm mà quyết định còn hiệu lực; số quyết định và ngày cấp ghi trên trang của từng sản phẩm.',
    ],
    stars: (stars: number) => `${stars} sao`,
    viewStars: (count: string, stars: number) => `Xem ${count} sản phẩm ${stars} sao`,
    places: 'Theo nơi sản xuất',
    placesLead: 'Số sản phẩm OCOP đang bán ở mỗi nơi',
    none: 'Chưa có sản phẩm OCOP nào đang bán',
    noneText: 'Khi có quyết định công nhận còn hiệu lực, sản phẩm sẽ hiện ở đây.',
  },
};
