import { Csrf, Field, words } from '@market/ui';
import type { ComponentChildren } from 'preact';
import { basePath, type BusinessReviewProps, type DeskAct } from './business-parts.js';

export const actPaths: Readonly<Record<DeskAct, string>> = {
  take: 'nhan',
  'hand-back': 'tra-lai',
  checks: 'kiem-tra',
  ask: 'yeu-cau-sua',
  approve: 'duyet',
  reject: 'tu-choi',
  suspend: 'tam-ngung',
  reinstate: 'khoi-phuc',
  close: 'dong',
};

/** What may be decided in this state; the likeliest first, what cannot be undone folded away. */
export function Decisions(props: BusinessReviewProps) {
  const { page, state, reviewer } = props;
  const say = words(page.lang).reviewDesk;
  if (state === 'submitted') {
    return (
      <section class="panel">
        <h2 class="panel__title">{say.decide}</h2>
        {reviewer?.mine ? <Act {...props} act="hand-back" label={say.handBack} /> : <Act {...props} act="take" label={say.take} />}
        <Act {...props} act="approve" label={say.approve} primary />
        <form id="hoi" class="desk__act" method="post" action={`${basePath(state, props.id)}/yeu-cau-sua`}>
          <Csrf token={page.csrf} />
          <input type="hidden" name="version" value={props.version} />
          <p>{say.askHint}</p>
          <Reason {...props} act="ask" label={say.askWhole} optional />
          <button class="button button--outline" type="submit">
            {say.ask}
          </button>
        </form>
        <Fold {...props} act="reject" label={say.reject} hint={say.rejectHint} reason={say.rejectReason} />
      </section>
    );
  }
  if (state !== 'approved' && state !== 'suspended') return null;
  return (
    <section class="panel">
      <h2 class="panel__title">{say.decide}</h2>
      {state === 'approved' ? (
        <Fold {...props} act="suspend" label={say.suspend} hint={say.suspendHint} reason={say.suspendReason} />
      ) : (
        <Act {...props} act="reinstate" label={say.reinstate} primary>
          <Reason {...props} act="reinstate" label={say.reinstateReason} />
        </Act>
      )}
      <Fold {...props} act="close" label={say.close} hint={say.closeHint} reason={say.closeReason} />
    </section>
  );
}

type ActProps = BusinessReviewProps & { readonly act: DeskAct; readonly label: string };

function Act({ page, id, state, version, act, label, primary, children }: ActProps & { primary?: boolean; children?: ComponentChildren }) {
  return (
    <form class="desk__act" method="post" action={`${basePath(state, id)}/${actPaths[act]}`}>
      <Csrf token={page.csrf} />
      <input type="hidden" name="version" value={version} />
      {children}
      <button class={primary ? 'button button--primary' : 'button button--outline'} type="submit">
        {label}
      </button>
    </form>
  );
}

function Fold({ hint, reason, ...props }: ActProps & { hint: string; reason: string }) {
  const { act, label, refused } = props;
  return (
    <details class="fold" open={refused?.act === act}>
      <summary>{label}</summary>
      <p class="quiet">{hint}</p>
      <Act {...props}>
        <Reason {...props} label={reason} />
      </Act>
    </details>
  );
}

/** Several forms of the page have a reason each; only the refused one says what is wrong with it. */
function Reason({ page, act, label, refused, typed, optional = false }: ActProps & { optional?: boolean }) {
  const mine = refused?.act === act;
  const name = `reason-${act}`;
  const faults = mine && refused.faults['reason'] ? { [name]: refused.faults['reason'] } : undefined;
  const value = mine ? (typed[name] ?? '') : '';
  return <Field name={name} label={label} value={value} rows={3} maxLength={2000} required={!optional} faults={faults} lang={page.lang} />;
}
