import { ifAny } from '../../notice-words.js';
import type { Words } from '../../words.js';

type Step = Parameters<Words['notices']['byName']['product-judged']['title']>[0]['step'];

const titles: Readonly<Record<Step, (name: string) => string>> = {
  published: (name) => `“${name}” is approved and on sale`,
  returned: (name) => `“${name}” needs changes before it is sold`,
  'taken-down': (name) => `“${name}” was taken down`,
  'change-approved': (name) => `The change of “${name}” is approved`,
  'change-refused': (name) => `The change of “${name}” was not approved`,
};

export const productNotices: Pick<Words['notices']['byName'], 'product-judged'> = {
  'product-judged': {
    title: ({ step, name }) => titles[step](name),
    lines: ({ step, reason }) => [
      ...ifAny(reason && `Reason: ${reason}`),
      ...ifAny(step === 'change-refused' && 'The version on sale stays as it is.'),
    ],
    action: 'Open the product',
  },
};
