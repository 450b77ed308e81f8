import type { LocalDay } from '@market/kernel';
import { missingPapers } from '../domain/document-checklist.js';
import { isLegalForm, type Given } from '../domain/registration.js';
import type { Draft } from '../persistence/draft.repository.js';
import type { Paper } from '../persistence/paper.repository.js';

/** What an application holds beside its answers. Without a legal form nobody knows yet which papers it needs. */
export const givenBy = (
  draft: Pick<Draft, 'answers' | 'identity' | 'accountNumber'>,
  papers: readonly Paper[],
  today: LocalDay,
): Given => ({
  identityNumber: draft.identity !== null,
  accountNumber: draft.accountNumber !== null,
  missingPapers: isLegalForm(draft.answers.legalForm)
    ? missingPapers(
        draft.answers.legalForm,
        today,
        papers.map(({ kind }) => kind),
      )
    : ['representative-identity'],
});
