import { Csrf, words } from '@market/ui';
import { AskBox, basePath, type BusinessReviewProps } from './business-parts.js';

/** What is to be found in order; papers carry a box for what is wrong with them. */
export function Checklist({ page, id, state, checks, typed, open }: BusinessReviewProps & { readonly open: boolean }) {
  const say = words(page.lang).reviewDesk;
  return (
    <section class="panel">
      <h2 class="panel__title">{say.checks}</h2>
      {open && <p class="quiet">{say.checksHint}</p>}
      <form method="post" action={`${basePath(state, id)}/kiem-tra`}>
        <Csrf token={page.csrf} />
        <ul class="check-list" role="list">
          {checks.map(({ item, label, required, legalBasis, tick }) => (
            <li key={item}>
              <label class="check">
                <input type="checkbox" name="item" value={item} checked={tick !== null} disabled={!open} />
                <span>
                  {label} {required && <span class="quiet">({say.required})</span>}
                  <span class="file-list__label">
                    {legalBasis}
                    {tick && ` · ${say.tickedBy(tick.by, tick.at)}`}
                  </span>
                </span>
              </label>
              {open && item.startsWith('document:') && <AskBox page={page} field={item} name={label} value={typed[`ask:${item}`] ?? ''} />}
            </li>
          ))}
        </ul>
        {open && (
          <button class="button button--outline" type="submit">
            {say.saveChecks}
          </button>
        )}
      </form>
    </section>
  );
}
