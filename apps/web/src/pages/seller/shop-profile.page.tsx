import { Csrf, ErrorSummary, Field, Notice, Picture, words, type FieldFaults, type PageContext, type PictureView } from '@market/ui';
import { OfficeFrame } from './office-frame.js';
import type { SellerFrameProps } from './seller-frame.js';

export interface ShopProfileProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly typed: Readonly<Record<string, string>>;
  readonly cover?: PictureView | undefined;
  readonly name: string;
  readonly waitingName: string | null;
  readonly refusedName: { readonly name: string; readonly reason: string } | null;
  readonly legal: { readonly name: string; readonly taxCode: string; readonly address: string };
  readonly done?: 'profile' | 'name' | undefined;
  readonly refused?: { readonly message: string; readonly faults: FieldFaults } | undefined;
}

/** What acts at once, what waits for an officer, and what comes from the approved papers: three panels. */
export function ShopProfilePage(props: ShopProfileProps) {
  const { page, shop, done, refused } = props;
  const say = words(page.lang).shopOffice;
  const labels = {
    ...{ 'tagline.vi': say.profile.taglineVi, 'tagline.en': say.profile.taglineEn, 'about.vi': say.profile.aboutVi },
    ...{ 'about.en': say.profile.aboutEn, deliveryPolicy: say.profile.deliveryPolicy, returnsPolicy: say.profile.returnsPolicy },
    ...{ cover: say.profile.cover, name: say.profile.name },
  };
  return (
    <OfficeFrame page={page} shop={shop} part="profile">
      {done && <Notice tone="success" title={done === 'profile' ? say.saved : say.profile.nameAsked} live />}
      {refused && <ErrorSummary message={refused.message} faults={refused.faults} labels={labels} lang={page.lang} />}
      <div class="desk__columns">
        <Words {...props} />
        <div class="desk-aside">
          <Name {...props} />
          <Legal {...props} />
        </div>
      </div>
    </OfficeFrame>
  );
}

function Words({ page, typed, cover, refused }: ShopProfileProps) {
  const say = words(page.lang).shopOffice.profile;
  const box = (field: string) => ({ name: field, value: typed[field] ?? '', faults: refused?.faults, lang: page.lang });
  return (
    <form class="panel desk-form" method="post" action="/kenh-ban-hang/gian-hang" encType="multipart/form-data" data-once>
      <Csrf token={page.csrf} />
      <p class="quiet">{say.atOnce}</p>
      {cover && <Picture picture={cover} sizes="(min-width: 900px) 40rem, 100vw" />}
      <Field
        name="cover"
        label={say.cover}
        hint={say.coverHint}
        type="file"
        accept="image/jpeg,image/png,image/webp"
        faults={refused?.faults}
        lang={page.lang}
      />
      <Field {...box('tagline.vi')} label={say.taglineVi} maxLength={160} />
      <Field {...box('about.vi')} label={say.aboutVi} rows={6} maxLength={4000} />
      <Field {...box('deliveryPolicy')} label={say.deliveryPolicy} hint={say.deliveryHint} rows={3} maxLength={2000} />
      <Field {...box('returnsPolicy')} label={say.returnsPolicy} hint={say.returnsHint} rows={3} maxLength={2000} />
      <Field {...box('tagline.en')} label={say.taglineEn} maxLength={160} />
      <Field {...box('about.en')} label={say.aboutEn} rows={4} maxLength={4000} />
      <button class="button button--primary" type="submit">
        {say.save}
      </button>
    </form>
  );
}

function Name({ page, name, waitingName, refusedName, typed, refused }: ShopProfileProps) {
  const say = words(page.lang).shopOffice.profile;
  return (
    <form class="panel" method="post" action="/kenh-ban-hang/gian-hang/ten">
      <Csrf token={page.csrf} />
      <h2 class="panel__title">{say.name}</h2>
      <p>
        <strong>{name}</strong>
      </p>
      {waitingName !== null && <Notice title={say.nameWaits(waitingName)} />}
      {refusedName && waitingName === null && <Notice tone="warning" title={say.nameRefused(refusedName.name, refusedName.reason)} />}
      {waitingName === null && (
        <>
          <Field
            name="name"
            label={say.name}
            hint={say.nameHint}
            value={typed['name'] ?? ''}
            faults={refused?.faults}
            required
            maxLength={120}
            lang={page.lang}
          />
          <button class="button button--outline" type="submit">
            {say.askName}
          </button>
        </>
      )}
    </form>
  );
}

function Legal({ page, legal }: ShopProfileProps) {
  const say = words(page.lang).shopOffice.profile;
  const rows = [
    [say.legalName, legal.name],
    [say.taxCode, legal.taxCode],
    [say.address, legal.address],
  ] as const;
  return (
    <section class="panel">
      <h2 class="panel__title">{say.legal}</h2>
      <dl class="facts">
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">
        {say.legalHint} <a href="/kenh-ban-hang/thong-tin-dang-ky">{say.legalChange}</a>
      </p>
    </section>
  );
}
