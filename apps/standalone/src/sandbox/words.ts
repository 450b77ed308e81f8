/** Every visible word of the sandbox pages, Vietnamese first. */
export const words = {
  banner: { vi: 'SANDBOX – KHÔNG CÓ TIỀN THẬT', en: 'SANDBOX – no real money' },
  bannerMore: {
    vi: 'Trang này chạy trên máy của bạn để thử quy trình thanh toán. Không nhập thông tin thẻ hay tài khoản thật.',
    en: 'This page runs on your own computer to try out paying. Enter no real card or account.',
  },
  cardTitle: { vi: 'Thanh toán thẻ thử nghiệm', en: 'Test card payment' },
  bankTitle: { vi: 'Chuyển khoản thử nghiệm', en: 'Test bank transfer' },
  amount: { vi: 'Số tiền (đồng)', en: 'Amount (VND)' },
  reference: { vi: 'Nội dung chuyển khoản (mã thanh toán)', en: 'Transfer memo (payment reference)' },
  account: { vi: 'Tài khoản nhận', en: 'To account' },
  pay: { vi: 'Thanh toán', en: 'Pay' },
  decline: { vi: 'Thẻ bị từ chối', en: 'Decline the card' },
  close: { vi: 'Đóng, không thanh toán', en: 'Close without paying' },
  transfer: { vi: 'Chuyển tiền', en: 'Transfer' },
  again: { vi: 'Chuyển một khoản khác', en: 'Make another transfer' },
  back: { vi: 'Trở về đơn hàng', en: 'Back to the order' },
  declined: { vi: 'Thẻ đã bị từ chối. Bạn có thể thử lại.', en: 'The card was declined. You can try again.' },
  expired: { vi: 'Phiên thanh toán này đã hết hạn.', en: 'This payment session has expired.' },
  complete: { vi: 'Phiên thanh toán này đã hoàn tất.', en: 'This payment session is complete.' },
  dispute: { vi: 'Khiếu nại với ngân hàng phát hành thẻ', en: 'Dispute this charge at the card’s bank' },
  disputed: {
    vi: 'Ngân hàng đã tạm thu lại tiền để xem xét khiếu nại.',
    en: 'The bank has taken the money back while it looks into the dispute.',
  },
  decideWon: { vi: 'Ngân hàng xử cho gian hàng', en: 'The bank decides for the shop' },
  decideLost: { vi: 'Ngân hàng xử cho người mua', en: 'The bank decides for the shopper' },
  disputeWon: { vi: 'Khiếu nại đã đóng: tiền trở về gian hàng.', en: 'Dispute closed: the money is back with the shop.' },
  disputeLost: { vi: 'Khiếu nại đã đóng: tiền thuộc về người mua.', en: 'Dispute closed: the shopper keeps the money.' },
  connectTitle: { vi: 'Mở tài khoản nhận tiền thử nghiệm', en: 'Open a test payout account' },
  connectText: {
    vi: 'Ở đơn vị thanh toán thật, chủ cơ sở khai giấy tờ và tài khoản ngân hàng tại đây.',
    en: 'At the real provider the owner states papers and a bank account here.',
  },
  connectSubmit: { vi: 'Coi như đã khai xong', en: 'Take it as done' },
  unknownAccount: { vi: 'Không có tài khoản này.', en: 'There is no such account.' },
  unknown: { vi: 'Không có phiên thanh toán này.', en: 'There is no such payment session.' },
  badAmount: { vi: 'Hãy nhập số tiền là số nguyên dương.', en: 'Enter a whole amount above zero.' },
  badReference: { vi: 'Hãy nhập nội dung chuyển khoản.', en: 'Enter a transfer memo.' },
  notified: { vi: 'Đã chuyển tiền và sàn đã nhận được thông báo.', en: 'Transferred, and the marketplace has been notified.' },
  notifying: {
    vi: 'Đã chuyển tiền. Sàn chưa nhận được thông báo; ngân hàng sẽ tự gửi lại.',
    en: 'Transferred. The marketplace has not been reached yet; the bank keeps trying.',
  },
} as const;

export type Word = keyof typeof words;
