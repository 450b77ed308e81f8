import { everyPageIsAccessible } from '../world/accessible-page.js';

describe('on a desk at night', () => {
  everyPageIsAccessible({ viewport: { width: 1280, height: 800 }, colorScheme: 'dark' });
});
