import { Icon, Notice, words, type IconName, type PageContext } from '@market/ui';
import { SellerFrame, type SellerFrameProps } from './seller-frame.js';

export interface SellerTodayProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly toConfirm: number;
  readonly awaitingPayment: number;
  readonly soldOut: number;
}

/** Answers one question: what must I do today? */
export function SellerTodayPage({ page, shop, toConfirm, awaitingPayment, soldOut }: SellerTodayProps) {
  const say = words(page.lang).seller;
  const tasks: readonly { count: number; label: string; hint: string; href: string; icon: IconName; urgent: boolean }[] = [
    {
      count: toConfirm,
      label: say.toConfirm,
      hint: say.toConfirmHint,
      href: '/kenh-ban-hang/don-hang?state=paid',
      icon: 'package',
      urgent: toConfirm > 0,
    },
    {
      count: soldOut,
      label: say.soldOut,
      hint: say.soldOutHint,
      href: '/kenh-ban-hang/gia-va-kho?soldOut=true',
      icon: 'package-open',
      urgent: soldOut > 0,
    },
    {
      count: awaitingPayment,
      label: say.awaiting,
      hint: say.awaitingHint,
      href: '/kenh-ban-hang/don-hang?state=awaiting-payment',
      icon: 'clock',
      urgent: false,
    },
  ];
  return (
    <SellerFrame page={page} shop={shop} title={say.today} section="overview">
      {!tasks.some(({ urgent }) => urgent) && <Notice tone="success" title={say.nothingToDo} />}
      <ul class="tasks" role="list">
        {tasks.map(({ count, label, hint, href, icon, urgent }) => (
          <li key={href}>
            <a class={urgent ? 'task task--urgent' : 'task'} href={href}>
              <Icon name={icon} />
              <span class="task__count">{say.count(count)}</span>
              <span class="task__words">
                <span class="task__label">{label}</span>
                <span class="task__hint">{hint}</span>
              </span>
              <Icon name="chevron-right" />
            </a>
          </li>
        ))}
      </ul>
    </SellerFrame>
  );
}
