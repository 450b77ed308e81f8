import { words } from '@market/ui';
import { officeParts, officePartsFor, SellerFrame, type OfficePart, type SellerFrameProps } from './seller-frame.js';

/** The office within the seller centre: one door, its parts beneath. */
export function OfficeFrame({ part, ...props }: Omit<SellerFrameProps, 'section' | 'title'> & { readonly part: OfficePart }) {
  const say = words(props.page.lang).shopOffice;
  const parts = officePartsFor(props.page);
  return (
    <SellerFrame {...props} title={say.sections[part]} section="office">
      {parts.length > 1 && (
        <nav class="chips" aria-label={say.navigation}>
          {parts.map((each) => (
            <a key={each} class="chip" href={officeParts[each].href} aria-current={each === part ? 'page' : undefined}>
              {say.sections[each]}
            </a>
          ))}
        </nav>
      )}
      {props.children}
    </SellerFrame>
  );
}
