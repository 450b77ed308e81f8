import type { OrderView } from '@market/orders';
import { formatDateTime, formatNumber, words, type Lang } from '@market/ui';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';

export interface SlipShop {
  readonly name: string;
  readonly address: string;
}

/** What lies in the parcel of each order, each on its own sheet: no prices, because the parcel may be a present. */
export function packingSlips(orders: readonly OrderView[], shop: SlipShop, lang: Lang): TDocumentDefinitions {
  const say = words(lang).orderLife.slip;
  return {
    info: { title: `${say.title} ${orders.map(({ number }) => number).join(', ')}` },
    content: orders.map((order, at) => sheetOf(order, shop, lang, at > 0)),
    styles: { title: { fontSize: 18, bold: true }, head: { bold: true, fontSize: 9, color: '#5b6462' } },
  };
}

function sheetOf(order: OrderView, shop: SlipShop, lang: Lang, onNewSheet: boolean): Content {
  const say = words(lang).orderLife.slip;
  const { recipient, service } = order;
  const address = service === 'pickup' ? say.pickup : [recipient.street, recipient.commune, recipient.province].join(', ');
  const lines = order.lines.filter(({ left }) => left > 0);
  return [
    {
      columns: [
        [
          { text: say.title, style: 'title' },
          { text: `${say.order} ${order.number}`, bold: true, fontSize: 14, margin: [0, 4, 0, 0] },
          { text: `${say.placed} ${formatDateTime(order.placedAt, lang)}` },
        ],
        { qr: order.number, fit: 72, width: 'auto' },
      ],
      margin: [0, 0, 0, 16],
      ...(onNewSheet ? { pageBreak: 'before' } : {}),
    },
    {
      columns: [
        [{ text: say.from, style: 'head' }, { text: shop.name, bold: true }, shop.address],
        [{ text: say.to, style: 'head' }, { text: `${recipient.name} · ${recipient.phone}`, bold: true }, address],
      ],
      columnGap: 24,
      margin: [0, 0, 0, 16],
    },
    ...(recipient.note
      ? [{ text: `${say.note}: ${recipient.note}`, italics: true, margin: [0, 0, 0, 12] as [number, number, number, number] }]
      : []),
    {
      table: {
        headerRows: 1,
        widths: ['*', 'auto', 'auto', 'auto'],
        body: [
          [say.item, say.sku, say.quantity, say.packed].map((text, at) => ({ text, style: 'head', alignment: at < 2 ? 'left' : 'right' })),
          ...lines.map(({ name, option, sku, left }) => [
            option ? `${name} · ${option}` : name,
            sku,
            { text: formatNumber(left, lang), bold: true, alignment: 'right' },
            { text: '[    ]', alignment: 'right' },
          ]),
        ] as Content[][],
      },
      layout: 'lightHorizontalLines',
    },
    { text: say.pieces(lines.reduce((sum, { left }) => sum + left, 0)), bold: true, alignment: 'right', margin: [0, 8, 0, 24] },
    { text: say.thanks, color: '#5b6462' },
  ];
}
