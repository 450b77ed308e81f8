import { words, type Lang, type NoticeWords } from '@market/ui';

/** The words of a stored notice. One whose name has left the catalogue says nothing any more. */
export function sayNotice(
  lang: Lang,
  name: string,
  facts: object,
): { title: string; lines: readonly string[]; action: string } | undefined {
  const { byName } = words(lang).notices;
  if (!Object.hasOwn(byName, name)) return undefined;
  const say = (byName as unknown as Readonly<Record<string, NoticeWords<object>>>)[name]!;
  return { title: say.title(facts), lines: say.lines(facts), action: say.action };
}
