let fading: ReturnType<typeof setTimeout> | undefined;
const shownForMs = 4000;

/** A word at the foot of the page, read out politely. */
export function say(message: string): void {
  const toast = document.querySelector('[data-toast]');
  if (!toast) return;
  clearTimeout(fading);
  toast.textContent = message;
  fading = setTimeout(() => (toast.textContent = ''), shownForMs);
}

export function showCartCount(count: number): void {
  for (const badge of document.querySelectorAll<HTMLElement>('[data-cart-count]')) {
    badge.textContent = count > 99 ? '99+' : String(count);
    badge.hidden = count === 0;
    const link = badge.closest('a');
    if (link) link.setAttribute('aria-label', `${link.dataset['cartLabel'] ?? ''}, ${count}`);
  }
}

/** A form as the browser would send it, with the button that was pressed. */
export function bodyOf(form: HTMLFormElement, pressed?: HTMLElement | null): URLSearchParams {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value);
  if (pressed instanceof HTMLButtonElement && pressed.name) body.append(pressed.name, pressed.value);
  return body;
}
