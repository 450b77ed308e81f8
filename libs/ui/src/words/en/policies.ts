import type { PolicySlug, PolicyText } from '../policy-text.js';
import type { Words } from '../words.js';

const texts: Readonly<Record<PolicySlug, PolicyText>> = {
  'quy-che': {
    title: 'Marketplace rules',
    short:
      'The marketplace is a meeting place: each business sells and delivers its goods; we verify sellers, keep common rules and step in when needed.',
    sections: [
      {
        heading: 'What the marketplace does and does not do',
        text: [
          'It is an intermediary e-commerce platform under the Law on E-commerce 122/2025/QH15 and Decree 248/2026/NĐ-CP. The seller is your contract partner, issues the invoice and answers for the goods.',
          'It holds nobody’s money. Transfers go to the collecting account of a licensed payment provider, and card payments through one. Some shops let buyers pay straight to their own account: then the shop receives the money, says that it came, and transfers it back when something is refunded.',
        ],
      },
      {
        heading: 'Who may sell',
        text: ['Before a shop opens, a provincial officer checks:'],
        list: [
          'the tax code, legal name, address and representative;',
          'the certificates the goods require: food safety, self-declaration, OCOP, geographical indication;',
          'a bank account in the name of the business.',
        ],
      },
      {
        heading: 'What may not be listed',
        text: [
          'Prohibited or counterfeit goods, goods of unclear origin, protected wildlife. New products are reviewed before they are shown. Unlawful content is removed within 24 hours of a valid request.',
        ],
      },
      {
        heading: 'Fees',
        text: ['Opening a shop and listing products is free. New fees are published at least 20 days before they apply.'],
      },
      {
        heading: 'Complaints',
        text: [
          'Complain from the order’s page or at the address in the footer. We answer first within 1 working day and follow up to the end:',
        ],
        list: [
          'damaged, missing or misdescribed goods: resolved within 7 working days;',
          'money sent but not recorded: within 2 working days;',
          'counterfeit or unsafe goods: taken down within 24 hours, decided within 15 working days.',
        ],
      },
      {
        heading: 'When the rules change',
        text: ['Changes are published here at least 5 days before they apply. Orders follow the rules in force when they were placed.'],
      },
    ],
  },
  'giao-hang': {
    title: 'Delivery policy',
    short: 'Each shop delivers its own order. You see the fee and the expected day before you order.',
    sections: [
      {
        heading: 'Fees and times',
        text: [
          'The fee depends on origin, destination and weight, and is shown for each shop. Expected days count from the seller’s confirmation and leave out holidays.',
        ],
        list: [
          'within the province, mainland: 1–2 days;',
          'to or from an island: 1–3 days more, depending on boats and weather;',
          'other provinces: 3–5 days.',
        ],
      },
      {
        heading: 'Fresh food',
        text: [
          'It is delivered only where it can be kept cold. If you live too far away the shop says so, rather than sending something that spoils.',
        ],
      },
      {
        heading: 'Receiving',
        text: [
          'Look at the parcel in front of the courier. You may refuse it if it is dented, wet or torn. After two failed attempts it returns to the seller and we contact you.',
        ],
      },
      {
        heading: 'Late delivery',
        text: ['If it is more than 3 days late, you may cancel and get everything back, the delivery fee included.'],
      },
    ],
  },
  'doi-tra': {
    title: 'Returns and refunds',
    short: 'Damaged, missing or not as described: tell us within {returnDays} days of receiving it and the return costs you nothing.',
    sections: [
      {
        heading: 'Cancelling',
        text: [
          'You can cancel an order or some of its items until the seller sends it. If the seller does not confirm within {confirmHours} hours, the order is cancelled and you get all your money back.',
        ],
      },
      {
        heading: 'When you can return',
        text: ['Within {returnDays} days of receiving it ({freshHours} hours for fresh food), if the goods are:'],
        list: [
          'damaged, broken, expired or missing;',
          'not as described, or not the kind you ordered;',
          'without the certificate that was promised.',
        ],
      },
      {
        heading: 'When you cannot',
        text: [
          'Goods used more than needed to check them, or opened food without a fault. Goods made to order are returned only if faulty.',
        ],
      },
      {
        heading: 'How',
        text: [
          'Open the order’s page, press “Request a return”, say why and add photos. The seller answers within {answerDays} working days; without an answer the request is accepted. Once it is accepted, send the goods back within {sendDays} days and press “I have sent the goods back” on the order’s page; from then on the order does not finish by itself.',
          'If it is refused, you have {refusalHours} hours to ask the marketplace to examine the case and decide, before the order finishes by itself.',
        ],
      },
      {
        heading: 'When an order finishes by itself',
        text: ['A delivered order finishes by itself after {completeDays} days unless you ask for a return.'],
      },
      {
        heading: 'Where the money goes',
        text: [
          'To the account or card that paid, within {refundDays} working days after the cancellation or after the seller has the goods back, with the share of the delivery fee of those goods. Double or excess transfers are returned without asking.',
          'If you paid straight to the shop, the shop transfers it back within the same time; when it is late, tell us and we step in.',
        ],
      },
    ],
  },
  'bao-mat': {
    title: 'Privacy',
    short: 'We collect only what an order needs. We sell nothing and do not follow you to other sites.',
    sections: [
      {
        heading: 'What we collect and why',
        text: ['Under the Law on Personal Data Protection 91/2025/QH15, each purpose is named:'],
        list: [
          'name, phone, address: to deliver, shared with the seller and courier of that order only;',
          'e-mail: to send the confirmation and the invoice;',
          'the transfer message: to recognise your money. We never see card numbers.',
        ],
      },
      { heading: 'Cookies', text: ['Only those the cart and signing in need. No advertising cookies, no third-party trackers.'] },
      {
        heading: 'How long',
        text: ['Contract and order data are kept at least 3 years as the law requires. Abandoned carts are deleted after 60 days.'],
      },
      {
        heading: 'Your rights',
        text: [
          'You may see, correct, delete and receive a copy of your data, and withdraw consent. Write to the address in the footer. A data breach is reported to the authorities within 72 hours.',
        ],
      },
    ],
  },
  'xep-hang': {
    title: 'How results are ranked',
    short: 'Nobody pays to be on top. The words you type, the stock, certificates, sales and newness decide.',
    sections: [
      {
        heading: 'Best match',
        text: ['The usual order weighs, from most to least:'],
        list: [
          'the words you type: written with the same accents comes first; then names that begin with them, words that stand in a row, names with every word. The English name, the category, the shop, its place, the origin, the options and regional names are searched too; descriptions are not;',
          'stock: what is sold out loses many points;',
          'certificates in force: OCOP stars, then others;',
          'sales: every {coolDays} days, earlier sales count half as much, and there is a ceiling, so that bestsellers do not crowd out the rest;',
          'newness: a few points that fade away within {newDays} days.',
        ],
      },
      {
        heading: 'Other orders',
        text: [
          '“Newest” by the day it was first listed. “Bestselling” by all pieces that were paid for. “Price” by the cheapest option, promotions included.',
        ],
      },
      {
        heading: 'Promoted goods',
        text: ['There are no paid results. Should there ever be, they will be labelled “Sponsored” and stay out of the common order.'],
      },
      {
        heading: 'Home page',
        text: ['OCOP specialities in stock are ordered by stars, then by sales. The shops are those of the goods that sell best.'],
      },
    ],
  },
};

export const policies: Words['policies'] = {
  heading: 'Policies',
  effective: (at) => `In force since ${at}`,
  contents: 'On this page',
  others: 'All policies',
  inShort: 'In short',
  contact: 'Questions',
  contactText: (phone, email) => `Call ${phone} during working hours or write to ${email}.`,
  texts,
};
