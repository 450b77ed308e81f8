import { words } from '@market/ui';
import { SellerFrame, type SellerFrameProps } from './seller-frame.js';

const officePaths = {
  profile: '/kenh-ban-hang/gian-hang',
  account: '/kenh-ban-hang/tai-khoan-nhan-tien',
  papers: '/kenh-ban-hang/giay-to',
  staff: '/kenh-ban-hang/nhan-vien',
  shops: '/kenh-ban-hang/chuyen-gian-hang',
} as const;

export type OfficeSection = keyof typeof officePaths;

/** The office within the seller centre: one door, its parts beneath. */
export function OfficeFrame({ part, ...props }: Omit<SellerFrameProps, 'section' | 'title'> & { readonly part: OfficeSection }) {
  const say = words(props.page.lang).shopOffice;
  return (
    <SellerFrame {...props} title={say.sections[part]} section="office">
      <nav class="chips" aria-label={say.navigation}>
        {(Object.keys(officePaths) as OfficeSection[]).map((each) => (
          <a key={each} class="chip" href={officePaths[each]} aria-current={each === part ? 'page' : undefined}>
            {say.sections[each]}
          </a>
        ))}
      </nav>
      {props.children}
    </SellerFrame>
  );
}
