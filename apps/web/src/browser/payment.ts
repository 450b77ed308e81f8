import { say } from './say.js';

/** Copy buttons need the clipboard, which only a secure page has; elsewhere they stay hidden. */
export function copyButtons(part: ParentNode): void {
  if (!('clipboard' in navigator)) return;
  for (const button of part.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const { copy: value = '', copied = '' } = button.dataset;
  await navigator.clipboard.writeText(value);
  say(`${copied}: ${value}`);
}

/** Counts down from what the server said was left, so that a wrong clock on the phone does no harm. */
export function countdowns(part: ParentNode): void {
  for (const timer of part.querySelectorAll<HTMLElement>('[data-countdown]')) {
    const clock = timer.querySelector('[data-countdown-clock]');
    const end = performance.now() + Number(timer.dataset['countdown']);
    if (!clock) continue;
    const tick = (): void => {
      const seconds = Math.max(0, Math.ceil((end - performance.now()) / 1000));
      const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60)];
      const two = (value: number): string => String(value).padStart(2, '0');
      clock.textContent = `${hours ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`;
      timer.hidden = seconds === 0;
      if (seconds > 0) setTimeout(tick, 1000);
    };
    tick();
  }
}

const everyMs = 3000;

/** Asks whether the bank has reported; on any change the page itself is asked for. Comes back to life with the phone. */
export function pollPayment(part: ParentNode): void {
  const box = part.querySelector<HTMLElement>('[data-poll]');
  const address = box?.dataset['poll'];
  if (!address) return;
  let next: ReturnType<typeof setTimeout> | undefined;
  const ask = async (): Promise<void> => {
    clearTimeout(next);
    try {
      const answer = await fetch(address, { headers: { accept: 'application/json' }, cache: 'no-store' });
      const { state } = (await answer.json()) as { state?: string };
      if (answer.ok && state !== box.dataset['state']) return location.reload();
    } catch {
      // No network for a while, as when the phone is in the bank's app: the next turn asks again.
    }
    if (!document.hidden) next = setTimeout(() => void ask(), everyMs);
  };
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void ask();
  });
  next = setTimeout(() => void ask(), everyMs);
}
