import type { ComponentChildren } from 'preact';
import { Csrf } from './form.js';
import { badgeCount } from './formats.js';
import { Icon } from './icon.js';
import type { PageContext, ShareView, Sheet } from './page-context.js';
import { Footer } from './footer.js';
import { ShareTags } from './share-tags.js';
import { words } from './words/index.js';

interface DocumentProps {
  readonly page: PageContext;
  readonly title: string;
  readonly description?: string | undefined;
  readonly index?: boolean;
  /** The face's own style, beside what all share. */
  readonly sheet?: Sheet;
  readonly bodyClass?: string;
  readonly share?: ShareView;
  readonly children: ComponentChildren;
}

/** `<html>` with its head: what the faces share. No inline style or script, so the policy can refuse both. */
export function Document({ page, title, description, index = true, sheet, bodyClass, share, children }: DocumentProps) {
  const say = words(page.lang).common;
  const site = `${page.market.name} ${page.market.province}`;
  return (
    <html lang={say.htmlLang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title.includes(page.market.name) ? title : `${title} · ${site}`}</title>
        {description && <meta name="description" content={description} />}
        {!index && <meta name="robots" content="noindex" />}
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#063b3b" />
        {page.assets.icon && <link rel="icon" type="image/svg+xml" href={page.assets.icon} />}
        <link rel="canonical" href={page.canonicalUrl} />
        {index && <ShareTags page={page} title={title} description={description} share={share} />}
        <link rel="stylesheet" href={page.assets.style} />
        {sheet && <link rel="stylesheet" href={page.assets.sheets[sheet]} />}
        <script type="module" src={page.assets.script} />
      </head>
      <body class={bodyClass}>
        <a class="skip" href="#noi-dung">
          {say.skipToContent}
        </a>
        {page.sandbox && <SandboxBanner page={page} />}
        {children}
        <div class="toast" role="status" aria-live="polite" data-toast />
      </body>
    </html>
  );
}

export function SandboxBanner({ page }: { page: PageContext }) {
  const say = words(page.lang).common;
  return (
    <aside class="sandbox" aria-label={say.sandboxTitle}>
      <strong>{say.sandboxTitle}.</strong> {say.sandboxText}
    </aside>
  );
}

/** The search box. It grows into a combobox with the script; without it, it is a form. */
export function SearchForm({ page, query = '', id, large }: { page: PageContext; query?: string; id: string; large?: boolean }) {
  const say = words(page.lang).common;
  return (
    <form
      class={large ? 'search search--large' : 'search'}
      role="search"
      action="/tim-kiem"
      method="get"
      data-suggest="/api/v1/suggestions"
    >
      <label class="visually-hidden" for={id}>
        {say.searchLabel}
      </label>
      <input
        class="search__box"
        id={id}
        type="search"
        name="q"
        value={query}
        placeholder={say.searchPlaceholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        enterkeyhint="search"
        maxLength={120}
      />
      <button class="search__go" type="submit" aria-label={say.search}>
        <Icon name="search" />
      </button>
    </form>
  );
}

export function CartLink({ page }: { page: PageContext }) {
  const say = words(page.lang).common;
  return (
    <a class="header__link cart-link" href="/gio-hang" aria-label={say.cartWithCount(page.cartCount)} data-cart-label={say.cart}>
      <Icon name="shopping-cart" />
      <span class="cart-link__count" data-cart-count hidden={page.cartCount === 0}>
        {page.cartCount > 99 ? '99+' : page.cartCount}
      </span>
    </a>
  );
}

export function AccountLinks({ page }: { page: PageContext }) {
  const { common: say, notices } = words(page.lang);
  const unread = page.unread?.own ?? 0;
  if (!page.account) {
    return (
      <a class="header__link" href={`/dang-nhap?then=${encodeURIComponent(page.path)}`}>
        <Icon name="user" />
        <span>{say.signIn}</span>
      </a>
    );
  }
  return (
    <details class="menu">
      <summary class="header__link">
        <Icon name="user" />
        <span class="menu__name">{page.account.name}</span>
        <span class="menu__short">{say.account}</span>
        {unread > 0 && (
          <span class="badge badge--sea" aria-hidden="true">
            {badgeCount(unread)}
          </span>
        )}
      </summary>
      <div class="menu__sheet">
        <a href="/tai-khoan">{say.myOrders}</a>
        <a href="/tai-khoan/thong-bao">{unread > 0 ? notices.titleWithCount(unread) : notices.title}</a>
        <a href="/tai-khoan/ho-so">{say.profile}</a>
        {page.account.faces.includes('seller') && <a href="/kenh-ban-hang">{say.sellerCentre}</a>}
        {page.account.faces.includes('console') && <a href="/quan-tri">{say.console}</a>}
        <form method="post" action="/dang-xuat">
          <Csrf token={page.csrf} />
          <button type="submit">
            <Icon name="log-out" />
            {say.signOut}
          </button>
        </form>
      </div>
    </details>
  );
}

export function Wordmark({ page }: { page: PageContext }) {
  return (
    <a class="wordmark" href="/">
      <svg class="wordmark__sign" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true" focusable="false">
        <path class="wordmark__roof" d="M7 5h26l4 12a5 5 0 0 1-8.5 3.4 5.7 5.7 0 0 1-8.5 0 5.7 5.7 0 0 1-8.5 0A5 5 0 0 1 3 17z" />
        <path class="wordmark__hall" d="M7 25v9h26v-9h-3v6h-7v-6h-6v6h-7v-6z" />
      </svg>
      <span class="wordmark__words">
        <span class="wordmark__name">{page.market.name}</span>
        <span class="wordmark__place">{page.market.province}</span>
      </span>
    </a>
  );
}

interface LayoutProps extends DocumentProps {
  readonly query?: string;
  /** The home page carries the search itself, larger. */
  readonly searchInHeader?: boolean;
  /** Checkout and payment lead nowhere else than forward: a bare header. */
  readonly bare?: boolean;
}

/** The shop's frame. */
export function Layout({ query, searchInHeader = true, bare = false, children, ...document }: LayoutProps) {
  const { page } = document;
  const say = words(page.lang).common;
  return (
    <Document {...document}>
      <header class="header">
        <div class="wide header__row">
          <Wordmark page={page} />
          {searchInHeader && !bare && <SearchForm page={page} id="search" {...(query === undefined ? {} : { query })} />}
          <nav class="header__nav" aria-label={say.account}>
            {!bare && (
              <a class="header__link header__link--wide" href="/tim-kiem">
                {say.menu}
              </a>
            )}
            <AccountLinks page={page} />
            <CartLink page={page} />
          </nav>
        </div>
      </header>
      <main id="noi-dung" tabIndex={-1}>
        {children}
      </main>
      <Footer page={page} />
    </Document>
  );
}
