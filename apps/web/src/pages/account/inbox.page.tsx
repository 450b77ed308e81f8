import type { InboxMessage } from '@market/notifications';
import { Csrf, EmptyState, Icon, Notice, Pagination, words, type PageContext } from '@market/ui';
import { AccountFrame } from './account-frame.js';
import { SellerFrame } from '../seller/seller-frame.js';

interface InboxProps {
  readonly page: PageContext;
  readonly messages: readonly InboxMessage[];
  readonly unread: number;
  readonly at: number;
  readonly pages: number;
}

/** Messages, the newest first. Opening one marks it as read, which changes something, so it is a button. */
function Inbox({ page, messages, unread, at, pages, base }: InboxProps & { base: string }) {
  const { notices: say, common } = words(page.lang);
  if (messages.length === 0) return <EmptyState icon="mail" title={say.none} text={say.noneHint} />;
  return (
    <>
      <div class="inbox__head">
        <p role="status">{say.unreadCount(unread)}</p>
        {unread > 0 && (
          <form method="post" action={`${base}/da-doc`}>
            <Csrf token={page.csrf} />
            <button class="button button--outline" type="submit">
              <Icon name="check" />
              {say.readAll}
            </button>
          </form>
        )}
      </div>
      <ul class="inbox" role="list">
        {messages.map((message) => (
          <li key={message.id} class={message.unread ? 'inbox__message inbox__message--unread' : 'inbox__message'}>
            <div class="inbox__words">
              <h2 class="inbox__title">
                {message.title}
                {message.unread && <span class="badge badge--sea">{say.unread}</span>}
              </h2>
              <time class="quiet" dateTime={message.at.toISOString()}>
                {common.at(message.at)}
              </time>
              {message.lines.map((line) => (
                <p key={line}>{line}</p>
              ))}
            </div>
            <form method="post" action={`${base}/${message.id}/mo`}>
              <Csrf token={page.csrf} />
              <button class="button button--outline" type="submit" aria-label={`${message.action}: ${message.title}`}>
                {message.action}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <Pagination page={at} pages={pages} hrefOf={(number) => (number > 1 ? `${base}?page=${number}` : base)} lang={page.lang} />
    </>
  );
}

export function AccountInboxPage(props: InboxProps) {
  const say = words(props.page.lang).notices;
  return (
    <AccountFrame page={props.page} title={say.title} section="notices">
      <p class="quiet">{say.lead}</p>
      <Inbox {...props} base="/tai-khoan/thong-bao" />
    </AccountFrame>
  );
}

interface ShopInboxProps extends InboxProps {
  readonly shop: { readonly name: string; readonly slug: string };
  /** A message was opened that leads to a page of somebody else's work; it has been read all the same. */
  readonly closed?: boolean;
}

export function ShopInboxPage({ shop, closed = false, ...props }: ShopInboxProps) {
  const say = words(props.page.lang).notices;
  return (
    <SellerFrame page={props.page} shop={shop} title={say.title} section="notices">
      {closed && <Notice tone="info" title={say.notYours} live />}
      <p class="quiet">{say.leadOfShop}</p>
      <Inbox {...props} base="/kenh-ban-hang/thong-bao" />
    </SellerFrame>
  );
}
