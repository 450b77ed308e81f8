import type { ProblemSentence } from '../problem-sentence.js';

export const productProblems: Readonly<Record<string, ProblemSentence>> = {
  'catalogue/attribute-kind-stays': 'This attribute exists with another kind. Retire the old one and add one under another name.',
  'catalogue/change-decided': 'This change has been decided, or the seller has sent another. Reload the page to see the latest.',
  'catalogue/change-not-found': 'No change is waiting. Reload the page.',
  'catalogue/changed-meanwhile': (facts) =>
    `The seller edited “${facts['name'] ?? 'the product'}” after you opened the page. Look at the latest version, then decide.`,
  'catalogue/import-broke-off': 'The import stopped because of a fault on our side. What was imported stays; go on from its page.',
  'catalogue/invalid-category': 'Something is not right. See the marked fields.',
  'catalogue/invalid-promotion': 'The promotion is not right. See the marked fields.',
  'catalogue/not-ready': 'The product lacks what its category asks for. Fill in the marked fields, then send it for review.',
  'catalogue/picture-closed': 'Pictures are fetched from public https:// addresses only. Use another address or upload the picture.',
  'catalogue/picture-missing': 'There is no picture at this address, or strangers may not see it. Please check the address.',
  'catalogue/picture-unreachable': 'The server of the picture did not answer three times. Try again later or upload the picture.',
  'catalogue/promotion-not-found': 'This promotion has ended or does not exist. Reload the page.',
  'catalogue/too-many-pictures': 'A product has at most 9 pictures. Remove some and add this one if it is needed.',
  'catalogue/promotions-overlap': 'A variant already has a promotion at that time. Choose another time, or end the earlier promotion.',
};

export const productFaults: Readonly<Record<string, string>> = {
  'not-below-price': 'The promotion price must be below the price.',
  'more-than-half-off': 'At most 50% off is allowed (Decree 81/2018/NĐ-CP, Art. 7).',
  'in-the-past': 'Choose a time from now on.',
  'not-after-start': 'The end must come after the start.',
  'promotion-too-long': 'A promotion lasts at most 120 days.',
  'unit-of-number': 'Only numbers have a unit.',
  'make-the-table': 'The options have changed. Press “Make the table of variants”, then save.',
};
