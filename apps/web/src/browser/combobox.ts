interface Option {
  readonly label: string;
  readonly note?: string | undefined;
  readonly choose: () => void;
}

type Find = (typed: string, signal: AbortSignal) => Promise<readonly Option[]>;

const pauseMs = 160;
let made = 0;

/** An ARIA 1.2 combobox with a list: arrows move, Enter takes, Escape closes; typing on asks again and drops the older answer. */
function combobox(input: HTMLInputElement, host: HTMLElement, find: Find): void {
  const id = `goi-y-${++made}`;
  const list = document.createElement('div');
  Object.assign(list, { id, className: 'options', role: 'listbox', hidden: true, ariaLabel: input.labels?.[0]?.textContent ?? '' });
  host.append(list);
  let options: readonly Option[] = [];
  let at = -1;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let asking: AbortController | undefined;

  for (const [name, value] of [
    ['role', 'combobox'],
    ['aria-autocomplete', 'list'],
    ['aria-controls', id],
    ['aria-expanded', 'false'],
  ] as const)
    input.setAttribute(name, value);

  function close(): void {
    clearTimeout(pause);
    asking?.abort();
    list.hidden = true;
    at = -1;
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  }

  function mark(next: number): void {
    at = next;
    [...list.children].forEach((row, index) => row.setAttribute('aria-selected', String(index === at)));
    const row = list.children[at];
    if (row) {
      input.setAttribute('aria-activedescendant', row.id);
      row.scrollIntoView({ block: 'nearest' });
    } else input.removeAttribute('aria-activedescendant');
  }

  function show(found: readonly Option[]): void {
    options = found;
    list.replaceChildren(...found.map((option, index) => rowOf(option, `${id}-${index}`, close)));
    list.hidden = found.length === 0;
    input.setAttribute('aria-expanded', String(found.length > 0));
    mark(-1);
  }

  async function ask(): Promise<void> {
    asking?.abort();
    const turn = new AbortController();
    asking = turn;
    try {
      const found = await find(input.value.trim(), turn.signal);
      if (!turn.signal.aborted) show(found);
    } catch {
      // Suggestions are a courtesy: without an answer the box is a plain one.
      if (!turn.signal.aborted) close();
    }
  }

  input.addEventListener('input', () => {
    clearTimeout(pause);
    if (input.value.trim().length < 2) close();
    else pause = setTimeout(() => void ask(), pauseMs);
  });
  input.addEventListener('keydown', (event) => {
    if (list.hidden) return;
    const { length } = options;
    if (event.key === 'ArrowDown') mark(at + 1 < length ? at + 1 : -1);
    else if (event.key === 'ArrowUp') mark(at < 0 ? length - 1 : at - 1);
    else if (event.key === 'Escape') close();
    else if (event.key === 'Enter' && options[at]) {
      options[at]?.choose();
      close();
    } else return;
    event.preventDefault();
  });
  input.addEventListener('blur', () => setTimeout(close, 150));
}

function rowOf(option: Option, id: string, close: () => void): HTMLElement {
  const row = document.createElement('div');
  Object.assign(row, { id, role: 'option', ariaSelected: 'false' });
  row.append(option.label);
  if (option.note) {
    const note = document.createElement('small');
    note.textContent = option.note;
    row.append(note);
  }
  // Before the box loses its focus to the press.
  row.addEventListener('mousedown', (event) => event.preventDefault());
  row.addEventListener('click', () => {
    option.choose();
    close();
  });
  return row;
}

async function items<T>(address: string, signal?: AbortSignal): Promise<readonly T[]> {
  const answer = await fetch(address, { headers: { accept: 'application/json' }, ...(signal ? { signal } : {}) });
  if (!answer.ok) throw new Error(String(answer.status));
  return ((await answer.json()) as { items: readonly T[] }).items;
}

export function suggestions(part: ParentNode): void {
  for (const form of part.querySelectorAll<HTMLFormElement>('form[data-suggest]')) {
    const input = form.querySelector('input');
    if (!input) continue;
    combobox(input, form, async (typed, signal) => {
      const found = await items<{ label: string; url: string }>(`${form.dataset['suggest']}?q=${encodeURIComponent(typed)}`, signal);
      // Our own API answers paths; anything else is not followed.
      return found.filter(({ url }) => url.startsWith('/')).map(({ label, url }) => ({ label, choose: () => location.assign(url) }));
    });
  }
}

interface Unit {
  readonly code: string;
  readonly name: string;
  readonly provinceCode: string;
}

/** The commune's box: the name is shown, the code is sent; typing again forgets the code. */
export function communes(part: ParentNode): void {
  for (const box of part.querySelectorAll<HTMLElement>('[data-commune]')) {
    const [input, code] = [
      box.querySelector<HTMLInputElement>('input[type=text]'),
      box.querySelector<HTMLInputElement>('[data-commune-code]'),
    ];
    const source = box.dataset['commune'];
    if (!input || !code || !source) continue;
    let provinces: Promise<ReadonlyMap<string, string>> | undefined;
    input.addEventListener('input', () => (code.value = ''));
    combobox(input, box, async (typed, signal) => {
      provinces ??= items<Unit>(source).then((found) => new Map(found.map((unit) => [unit.code, unit.name])));
      const [found, names] = await Promise.all([
        items<Unit>(`${source}?level=commune&perPage=8&q=${encodeURIComponent(typed)}`, signal),
        provinces.catch(() => new Map<string, string>()),
      ]);
      return found.map((unit) => ({
        label: unit.name,
        note: names.get(unit.provinceCode),
        choose: () => {
          input.value = [unit.name, names.get(unit.provinceCode)].filter(Boolean).join(', ');
          code.disabled = false;
          code.value = unit.code;
          code.dispatchEvent(new Event('change', { bubbles: true }));
        },
      }));
    });
  }
}
