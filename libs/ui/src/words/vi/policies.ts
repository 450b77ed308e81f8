import type { PolicySlug, PolicyText } from '../policy-text.js';

const texts: Readonly<Record<PolicySlug, PolicyText>> = {
  'quy-che': {
    title: 'Quy chế hoạt động',
    short: 'Sàn là nơi gặp nhau: hàng do từng cơ sở bán và giao, sàn xác minh người bán, giữ quy tắc chung và đứng ra khi có việc.',
    sections: [
      {
        heading: 'Sàn làm gì và không làm gì',
        text: [
          'Sàn là nền tảng thương mại điện tử trung gian theo Luật Thương mại điện tử số 122/2025/QH15 và Nghị định 248/2026/NĐ-CP. Người bán là bên ký hợp đồng với bạn, xuất hoá đơn và chịu trách nhiệm về hàng.',
          'Sàn không giữ tiền hộ ai. Tiền chuyển khoản vào tài khoản thu hộ của đơn vị trung gian thanh toán được cấp phép; tiền thẻ cũng đi qua đơn vị như vậy. Có gian hàng cho khách chuyển thẳng vào tài khoản của mình: khi đó gian hàng nhận tiền, báo đã nhận và tự chuyển trả khi phải hoàn.',
        ],
      },
      {
        heading: 'Ai được bán',
        text: ['Trước khi mở gian hàng, cán bộ của tỉnh đối chiếu:'],
        list: [
          'mã số thuế, tên pháp lý, địa chỉ và người đại diện;',
          'giấy chứng nhận mà loại hàng đòi hỏi: an toàn thực phẩm, tự công bố sản phẩm, OCOP, chỉ dẫn địa lý;',
          'tài khoản ngân hàng đứng tên cơ sở.',
        ],
      },
      {
        heading: 'Hàng không được đăng',
        text: [
          'Hàng cấm, hàng giả, hàng không rõ nguồn gốc, động thực vật hoang dã được bảo vệ. Sản phẩm mới được xem trước khi lên kệ. Nội dung vi phạm bị gỡ trong 24 giờ kể từ khi có yêu cầu hợp lệ.',
        ],
      },
      {
        heading: 'Phí',
        text: ['Mở gian hàng và đăng sản phẩm không mất phí. Khi có phí mới, biểu phí được công bố ít nhất 20 ngày trước ngày áp dụng.'],
      },
      {
        heading: 'Khiếu nại',
        text: [
          'Gửi khiếu nại từ trang đơn hàng hoặc theo địa chỉ ở chân trang. Sàn trả lời lần đầu trong 1 ngày làm việc và theo đến khi xong:',
        ],
        list: [
          'hàng hỏng, thiếu, khác mô tả: giải quyết trong 7 ngày làm việc;',
          'tiền đã chuyển mà đơn chưa ghi nhận: trong 2 ngày làm việc;',
          'hàng giả, hàng không an toàn: tạm gỡ trong 24 giờ, kết luận trong 15 ngày làm việc.',
        ],
      },
      {
        heading: 'Khi quy chế thay đổi',
        text: ['Nội dung mới được công bố ở trang này ít nhất 5 ngày trước khi áp dụng. Đơn đã đặt theo quy chế lúc đặt.'],
      },
    ],
  },
  'giao-hang': {
    title: 'Chính sách giao hàng',
    short: 'Mỗi gian hàng giao đơn của mình. Phí và ngày dự kiến hiện trước khi bạn đặt.',
    sections: [
      {
        heading: 'Phí và thời gian',
        text: [
          'Phí tính theo nơi gửi, nơi nhận và cân nặng, ghi riêng cho từng gian hàng. Ngày dự kiến tính từ lúc người bán xác nhận, không kể ngày nghỉ.',
        ],
        list: ['cùng tỉnh, đất liền: 1–2 ngày;', 'ra đảo hoặc từ đảo: thêm 1–3 ngày, tuỳ tàu và thời tiết;', 'tỉnh khác: 3–5 ngày.'],
      },
      {
        heading: 'Hàng tươi sống',
        text: ['Chỉ giao đến nơi kịp giữ lạnh. Nếu nơi nhận quá xa, gian hàng sẽ báo chưa giao được thay vì giao rồi hỏng.'],
      },
      {
        heading: 'Nhận hàng',
        text: [
          'Hãy xem kiện hàng trước mặt người giao. Nếu móp, ướt, rách, bạn có thể từ chối nhận. Giao không gặp được hai lần thì đơn quay về người bán và bạn được liên hệ.',
        ],
      },
      { heading: 'Giao trễ', text: ['Trễ quá 3 ngày so với ngày dự kiến, bạn được huỷ đơn và hoàn đủ tiền, kể cả phí giao hàng.'] },
    ],
  },
  'doi-tra': {
    title: 'Chính sách đổi trả và hoàn tiền',
    short: 'Hàng hỏng, thiếu hoặc khác mô tả: báo trong {returnDays} ngày từ khi nhận, bạn không mất phí trả hàng.',
    sections: [
      {
        heading: 'Huỷ đơn',
        text: [
          'Bạn huỷ được cả đơn hoặc từng món đến khi người bán gửi hàng đi. Người bán không xác nhận trong {confirmHours} giờ thì đơn tự huỷ và bạn được hoàn đủ tiền.',
        ],
      },
      {
        heading: 'Khi nào được trả',
        text: ['Trong {returnDays} ngày kể từ khi nhận ({freshHours} giờ với hàng tươi sống), nếu hàng:'],
        list: ['hỏng, vỡ, hết hạn hoặc bị thiếu;', 'khác mô tả, khác loại đã đặt;', 'không có giấy chứng nhận như đã ghi.'],
      },
      {
        heading: 'Khi nào không',
        text: ['Hàng đã dùng quá mức cần để kiểm tra, hoặc thực phẩm đã mở mà không có lỗi. Hàng làm theo yêu cầu chỉ trả khi có lỗi.'],
      },
      {
        heading: 'Cách làm',
        text: [
          'Mở trang đơn hàng, bấm “Yêu cầu trả hàng”, ghi lý do và gửi ảnh. Người bán trả lời trong {answerDays} ngày làm việc; không trả lời thì yêu cầu được chấp nhận. Được chấp nhận rồi, bạn gửi hàng lại trong {sendDays} ngày và bấm “Tôi đã gửi hàng lại” trên trang đơn; từ đó đơn không tự hoàn tất nữa.',
          'Bị từ chối, bạn có {refusalHours} giờ để đề nghị sàn xem xét và kết luận, trước khi đơn tự hoàn tất.',
        ],
      },
      {
        heading: 'Khi đơn tự hoàn tất',
        text: ['Đơn đã giao tự hoàn tất sau {completeDays} ngày nếu bạn không yêu cầu trả hàng.'],
      },
      {
        heading: 'Tiền hoàn về đâu',
        text: [
          'Về đúng tài khoản hoặc thẻ đã trả, trong {refundDays} ngày làm việc kể từ khi huỷ hoặc người bán nhận lại hàng, gồm cả phần phí giao hàng của những món đó. Chuyển thừa hoặc chuyển trùng được hoàn mà không cần yêu cầu.',
          'Nếu bạn đã chuyển thẳng cho gian hàng, gian hàng chuyển trả bạn trong cùng thời hạn đó; quá hạn, hãy báo để sàn đứng ra.',
        ],
      },
    ],
  },
  'bao-mat': {
    title: 'Bảo mật thông tin cá nhân',
    short: 'Chỉ thu những gì cần để giao đơn hàng. Không bán, không theo dõi bạn sang trang khác.',
    sections: [
      {
        heading: 'Thu thập gì, để làm gì',
        text: ['Theo Luật Bảo vệ dữ liệu cá nhân số 91/2025/QH15, mỗi mục đích được nêu riêng:'],
        list: [
          'tên, điện thoại, địa chỉ: để giao hàng, gửi cho đúng người bán và đơn vị giao của đơn đó;',
          'thư điện tử: để gửi xác nhận và hoá đơn;',
          'nội dung chuyển khoản: để nhận ra khoản tiền của bạn. Sàn không thấy số thẻ.',
        ],
      },
      {
        heading: 'Cookie',
        text: ['Chỉ dùng cookie cần cho giỏ hàng và đăng nhập. Không có cookie quảng cáo, không có mã theo dõi của bên thứ ba.'],
      },
      {
        heading: 'Giữ bao lâu',
        text: ['Dữ liệu hợp đồng và đơn hàng được giữ ít nhất 3 năm như luật yêu cầu. Giỏ hàng bỏ quên được xoá sau 60 ngày.'],
      },
      {
        heading: 'Quyền của bạn',
        text: [
          'Bạn có quyền xem, sửa, xoá, nhận bản sao dữ liệu và rút lại đồng ý. Gửi yêu cầu theo địa chỉ ở chân trang. Sự cố lộ dữ liệu được báo cho cơ quan chức năng trong 72 giờ.',
        ],
      },
    ],
  },
  'xep-hang': {
    title: 'Tiêu chí xếp hạng kết quả',
    short: 'Không ai trả tiền để đứng trên. Thứ tự do từ bạn tìm, tình trạng còn hàng, chứng nhận, lượng bán và độ mới quyết định.',
    sections: [
      {
        heading: 'Phù hợp nhất',
        text: ['Thứ tự mặc định cân nhắc, từ nặng đến nhẹ:'],
        list: [
          'từ đã gõ: viết đúng dấu đứng trước; rồi đến tên bắt đầu bằng từ đó, các từ đứng liền nhau, đủ từ trong tên. Sàn cũng tìm trong tên tiếng Anh, danh mục, tên gian hàng, nơi bán, xuất xứ, phân loại và cách gọi của từng vùng; không tìm trong mô tả;',
          'còn hàng: món đã hết bị trừ nhiều điểm;',
          'chứng nhận còn hiệu lực: hạng sao OCOP, rồi đến chứng nhận khác;',
          'lượng bán: cứ {coolDays} ngày thì lượng bán cũ chỉ còn tính một nửa, và có mức trần để hàng bán chạy không lấn át mọi món khác;',
          'hàng mới: được cộng một ít điểm, hết dần trong {newDays} ngày.',
        ],
      },
      {
        heading: 'Thứ tự khác',
        text: [
          '“Mới nhất” theo ngày lên kệ lần đầu. “Bán chạy” theo tổng số món đã được thanh toán. “Giá” theo phân loại rẻ nhất, tính cả giá khuyến mãi.',
        ],
      },
      {
        heading: 'Hàng được quảng bá',
        text: ['Hiện không có kết quả trả tiền. Nếu sau này có, nó sẽ mang nhãn “Được tài trợ” và không chen vào thứ tự chung.'],
      },
      {
        heading: 'Trang chủ',
        text: ['Đặc sản OCOP còn hàng xếp theo số sao, rồi đến lượng bán. Gian hàng ở trang chủ là gian của những món bán chạy nhất.'],
      },
    ],
  },
};

export const policies = {
  heading: 'Chính sách',
  effective: (at: string) => `Áp dụng từ ${at}`,
  contents: 'Trong trang này',
  others: 'Các chính sách',
  inShort: 'Nói ngắn gọn',
  contact: 'Hỏi thêm',
  contactText: (phone: string, email: string) => `Gọi ${phone} trong giờ làm việc hoặc viết thư đến ${email}.`,
  texts,
};
