import { formatDate } from '../../../formats.js';
import { ifAny } from '../../notice-words.js';
import type { Words } from '../../words.js';

export const businessNotices: Pick<
  Words['notices']['byName'],
  | 'business-submitted'
  | 'business-changes-requested'
  | 'business-approved'
  | 'business-rejected'
  | 'business-suspended'
  | 'business-reinstated'
  | 'business-closed'
> = {
  'business-submitted': {
    title: ({ business }) => `We have received the registration of ${business}`,
    lines: ({ dueOn }) => [
      `An officer will look at it and answer by ${formatDate(dueOn, 'en')} at the latest.`,
      'If anything is missing, we will tell you here and by mail.',
    ],
    action: 'See the registration',
  },
  'business-changes-requested': {
    title: ({ business }) => `The registration of ${business} needs a change`,
    lines: ({ reasons }) => [
      'Please mend the points below and send it again. What you filled in is still there.',
      ...reasons.map((reason) => `– ${reason}`),
    ],
    action: 'Mend the registration',
  },
  'business-approved': {
    title: ({ business }) => `${business} has been approved`,
    lines: () => ['The shop is open. Add the first product, its stock and the account that receives the money.'],
    action: 'Open the seller centre',
  },
  'business-rejected': {
    title: ({ business }) => `The registration of ${business} was not accepted`,
    lines: ({ reason }) => [
      ...ifAny(reason && `Reason: ${reason}`),
      'If you think this is wrong, answer this mail and an officer will look again.',
    ],
    action: 'See the registration',
  },
  'business-suspended': {
    title: ({ business }) => `The shop of ${business} is suspended`,
    lines: ({ reason }) => [
      ...ifAny(reason && `Reason: ${reason}`),
      'Shoppers do not see the shop for now. Orders that were paid still have to be delivered.',
    ],
    action: 'Open the seller centre',
  },
  'business-reinstated': {
    title: ({ business }) => `The shop of ${business} is open again`,
    lines: ({ reason }) => [...ifAny(reason && `Note: ${reason}`), 'Shoppers see the shop and its products again.'],
    action: 'Open the seller centre',
  },
  'business-closed': {
    title: ({ business }) => `${business} has left the marketplace`,
    lines: ({ reason }) => [...ifAny(reason && `Reason: ${reason}`), 'Books and papers stay readable until all is settled.'],
    action: 'Open the seller centre',
  },
};
