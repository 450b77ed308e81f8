import { bodyOf, say, showCartCount } from './say.js';

type Wake = (part: ParentNode) => void;

const settleMs = 500;

/**
 * Sends a form without leaving the page and puts the answer's regions (`data-live`, by id) in place of the page's. The cart's lines
 * send themselves when a quantity settles; the checkout asks for fees when a commune or a way of delivery is chosen.
 */
export function swapForms(part: Document, wake: Wake): void {
  const waiting = new Map<HTMLFormElement, ReturnType<typeof setTimeout>>();
  for (const button of part.querySelectorAll<HTMLElement>('[data-without-script]')) button.hidden = true;
  part.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    const quoting = event.submitter?.hasAttribute('data-quote') ?? false;
    if (!quoting && !form.matches('[data-swap], [data-auto-submit]')) return;
    event.preventDefault();
    clearTimeout(waiting.get(form));
    void swap(form, event.submitter, wake);
  });
  part.addEventListener('change', (event) => {
    const input = event.target as HTMLInputElement;
    const { form } = input;
    if (form?.matches('[data-auto-submit]')) {
      clearTimeout(waiting.get(form));
      waiting.set(
        form,
        setTimeout(() => form.isConnected && form.requestSubmit(), settleMs),
      );
    } else if (form?.matches('[data-checkout]') && (input.name === 'communeCode' || input.name.startsWith('shipping.'))) {
      form.requestSubmit(form.querySelector<HTMLElement>('[data-quote]'));
    }
  });
}

/** A later answer wins over an earlier one that is still on its way. */
let latest: AbortController | undefined;

async function swap(form: HTMLFormElement, pressed: HTMLElement | null, wake: Wake): Promise<void> {
  latest?.abort();
  const turn = new AbortController();
  latest = turn;
  try {
    const answer = await fetch(form.action, {
      method: 'POST',
      body: bodyOf(form, pressed),
      headers: { accept: 'text/html' },
      signal: turn.signal,
    });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (!replaceRegions(page, wake)) location.reload();
  } catch {
    if (!turn.signal.aborted) form.submit();
  }
}

function replaceRegions(page: Document, wake: Wake): boolean {
  const focused = document.activeElement;
  let replaced = false;
  for (const region of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const fresh = page.getElementById(region.id);
    if (!fresh) continue;
    for (const button of fresh.querySelectorAll<HTMLElement>('[data-without-script]')) button.hidden = true;
    region.replaceWith(fresh);
    wake(fresh);
    replaced = true;
  }
  const count = page.querySelector('[data-cart-count]')?.textContent;
  if (count) showCartCount(Number.parseInt(count, 10));
  const refusal = page.querySelector('.notice--danger .notice__title')?.textContent;
  if (refusal) say(refusal);
  if (focused instanceof HTMLElement && !focused.isConnected) counterpart(focused)?.focus();
  return replaced;
}

/** The control that took the focused one's place: of the same id, or of the same name and value. */
function counterpart(gone: HTMLElement): HTMLElement | null {
  if (gone.id) return document.getElementById(gone.id);
  if (gone instanceof HTMLInputElement && gone.name)
    return document.querySelector(`input[name="${CSS.escape(gone.name)}"][value="${CSS.escape(gone.value)}"]`);
  const label = gone.getAttribute('aria-label');
  return label ? document.querySelector(`[aria-label="${CSS.escape(label)}"]`) : document.getElementById('noi-dung');
}
