/** A menu closes with Escape, with a press elsewhere, and when another opens. */
export function menus(page: Document): void {
  const open = (): Iterable<HTMLDetailsElement> => page.querySelectorAll<HTMLDetailsElement>('details.menu[open]');
  page.addEventListener('click', (event) => {
    for (const menu of open()) if (!menu.contains(event.target as Node)) menu.open = false;
  });
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of open()) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
    }
  });
}

/** On a wide screen the filters stand open; browsers that cannot be told so by the style are told here. */
export function sheets(part: ParentNode): void {
  const wide = matchMedia('(min-width: 900px)');
  const settle = (): void => {
    for (const sheet of part.querySelectorAll<HTMLDetailsElement>('details[data-sheet]')) sheet.open = wide.matches;
  };
  settle();
  wide.addEventListener('change', settle);
}

/** A form that costs something is sent once, however often it is pressed. Coming back to the page frees it. */
export function onceForms(page: Document): void {
  const sent = new WeakSet<HTMLFormElement>();
  page.addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || !form.matches('[data-once]')) return;
    if (sent.has(form)) event.preventDefault();
    sent.add(form);
    form.ariaBusy = 'true';
  });
  addEventListener('pageshow', () => {
    for (const form of page.querySelectorAll<HTMLFormElement>('form[data-once]')) {
      sent.delete(form);
      form.ariaBusy = 'false';
    }
  });
}

export function printButtons(part: ParentNode): void {
  for (const button of part.querySelectorAll<HTMLButtonElement>('[data-print]')) {
    button.hidden = false;
    button.addEventListener('click', () => print());
  }
}

/** Of a row of doors that is wider than the screen, the one that is open stands in view. */
export function openDoor(part: ParentNode): void {
  const door = part.querySelector<HTMLElement>(':is(.desk__doors, .portal-band__doors) [aria-current]');
  const doors = door?.parentElement;
  if (door && doors) doors.scrollLeft = door.offsetLeft - doors.offsetLeft - (doors.clientWidth - door.offsetWidth) / 2;
}

/** After a refusal the summary of faults is where reading starts. */
export function focusFault(part: ParentNode): void {
  part.querySelector<HTMLElement>('[data-focus]')?.focus();
}
