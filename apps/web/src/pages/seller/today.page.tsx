import { Icon, Notice, words, type IconName, type PageContext } from '@market/ui';
import { SellerFrame, type SellerFrameProps } from './seller-frame.js';

export interface SellerTodayProps {
  readonly page: PageContext;
  readonly shop: SellerFrameProps['shop'];
  readonly toConfirm: number;
  readonly toShip: number;
  /** Requests that wait for an answer. */
  readonly returns: number;
  /** Goods that the shop has agreed to take back. */
  readonly comingBack: number;
  readonly awaitingPayment: number;
  readonly soldOut: number;
  readonly low: number;
}

/** Answers one question: what must I do today? */
export function SellerTodayPage({ page, shop, toConfirm, toShip, returns, comingBack, awaitingPayment, soldOut, low }: SellerTodayProps) {
  const { seller: say, orderLife } = words(page.lang);
  const { today, stock } = orderLife;
  const tasks: readonly { count: number; label: string; hint: string; href: string; icon: IconName; urgent: boolean }[] = [
    {
      count: toConfirm,
      label: say.toConfirm,
      hint: say.toConfirmHint,
      href: '/kenh-ban-hang/don-hang?group=paid',
      icon: 'package',
      urgent: toConfirm > 0,
    },
    {
      count: toShip,
      label: today.toShip,
      hint: today.toShipHint,
      href: '/kenh-ban-hang/don-hang?group=confirmed',
      icon: 'truck',
      urgent: toShip > 0,
    },
    {
      count: returns,
      label: today.returns,
      hint: today.returnsHint,
      href: '/kenh-ban-hang/don-hang?group=returns',
      icon: 'undo-2',
      urgent: returns > 0,
    },
    {
      count: comingBack,
      label: today.comingBack,
      hint: today.comingBackHint,
      href: '/kenh-ban-hang/don-hang?state=return-accepted',
      icon: 'undo-2',
      urgent: false,
    },
    {
      count: low,
      label: stock.low,
      hint: stock.lowTaskHint,
      href: '/kenh-ban-hang/gia-va-kho?low=true',
      icon: 'package-open',
      urgent: low > 0,
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
      href: '/kenh-ban-hang/don-hang?group=awaiting-payment',
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
