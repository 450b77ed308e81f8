import { Icon, words, type Lang } from '@market/ui';
import type { ComponentChildren } from 'preact';

/** A box of the application with the officer's words above it, where something was asked for. */
export function Asked({ says, lang, children }: { says: string | undefined; lang: Lang; children: ComponentChildren }) {
  if (says === undefined) return <>{children}</>;
  return (
    <div class="asked">
      <p class="asked__words">
        <Icon name="message-circle" />
        <span>
          <strong>{words(lang).registration.asked.says}:</strong> {says}
        </span>
      </p>
      {children}
    </div>
  );
}
