import type { Lang } from '@market/ui';

interface Words {
  readonly vi: string;
  readonly en: string;
}

/** What officers wrote, in the reader's language where somebody translated it. */
export const inLanguage = (text: Words, lang: Lang): string => (lang === 'en' && text.en !== '' ? text.en : text.vi);

/** Read in English while only the Vietnamese is there. */
export const isUntranslated = (title: Words, lang: Lang): boolean => lang === 'en' && title.en === '';
