import { everyPageIsAccessible } from '../world/accessible-page.js';

describe('on a phone by day', () => {
  everyPageIsAccessible({ viewport: { width: 360, height: 740 }, colorScheme: 'light', hasTouch: true, isMobile: true });
});
