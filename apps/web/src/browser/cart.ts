import { bodyOf, say, showCartCount } from './say.js';

interface Added {
  readonly cartCount?: number;
  readonly message?: string;
}

/** "Add to cart" stays on the page; "buy now" (data-leave) and anything unexpected go the plain way. */
export function addToCart(part: ParentNode): void {
  for (const form of part.querySelectorAll<HTMLFormElement>('form[data-add-to-cart]')) {
    form.addEventListener('submit', (event) => {
      if (event.submitter?.hasAttribute('data-leave')) return;
      event.preventDefault();
      void add(form, event.submitter);
    });
  }
}

async function add(form: HTMLFormElement, pressed: HTMLElement | null): Promise<void> {
  if (form.ariaBusy === 'true') return;
  form.ariaBusy = 'true';
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      body: bodyOf(form, pressed),
      headers: { accept: 'text/html, application/json', 'x-requested-with': 'fetch' },
    });
    const told = answer.headers.get('content-type')?.includes('json') ? ((await answer.json()) as Added) : undefined;
    if (told?.cartCount !== undefined) showCartCount(told.cartCount);
    if (told?.message) say(told.message);
    else form.submit();
  } catch {
    // The network failed: the browser's own submission shows its own page about it.
    form.submit();
  } finally {
    form.ariaBusy = 'false';
  }
}

/** The buttons beside a quantity. */
export function steppers(part: ParentNode): void {
  for (const box of part.querySelectorAll<HTMLElement>('[data-quantity]')) {
    const input = box.querySelector('input');
    if (!input) continue;
    for (const button of box.querySelectorAll<HTMLButtonElement>('[data-step]')) {
      button.hidden = false;
      button.addEventListener('click', () => {
        const before = input.value;
        if (button.dataset['step'] === '1') input.stepUp();
        else input.stepDown();
        if (input.value !== before) input.dispatchEvent(new Event('change', { bubbles: true }));
      });
    }
  }
}
