import { ParticipationPage } from '../../../apps/web/src/pages/console/participation.page.js';
import type { Examples } from './example.js';

/** Every page of the provincial console, and what of it is open to everybody. */
export const consoleExamples: Examples = {
  'console-participation': [
    '/quan-tri',
    (page) =>
      ParticipationPage({
        page,
        face: 'console',
        asOf: '2023-12-31',
        today: '2026-11-23',
        by: 'district',
        definition: 'participating/v1',
        businesses: 80,
        products: 1139,
        rows: [
          { value: '899', label: 'Thành phố Rạch Giá', businesses: 21, products: 312 },
          { value: '911', label: 'Thành phố Phú Quốc', businesses: 17, products: 265 },
        ],
        badDay: false,
      }),
    { account: { name: 'Lê Thị Cán Bộ', faces: ['console'] as const } },
  ],
};
