import { Icon, Notice, words, type IconName, type PageContext, type ShopSeat } from '@market/ui';
import { doesWork, SellerFrame, type SellerFrameProps } from './seller-frame.js';

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
  /** Papers of the business that run out, or have. */
  readonly toRenew: number;
  /** Of money on the shop's own account: what may have come, and what it must send back. */
  readonly straight: { readonly awaited: number; readonly owed: number };
}

interface Task {
  readonly count: number;
  readonly label: string;
  readonly hint: string;
  readonly href: string;
  readonly icon: IconName;
  readonly urgent: boolean;
  /** Whose work it is beside the owner's. */
  readonly seat?: ShopSeat;
}

/** Answers one question: what must I do today? */
export function SellerTodayPage(props: SellerTodayProps) {
  const { page, shop } = props;
  const say = words(page.lang).seller;
  const tasks = tasksOf(props).filter(({ seat }) => doesWork(page, ...(seat ? [seat] : [])));
  return (
    <SellerFrame page={page} shop={shop} title={say.today} section="overview">
      {!tasks.some(({ urgent }) => urgent) && <Notice tone="success" title={say.nothingToDo} />}
      {tasks.length > 0 && (
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
      )}
    </SellerFrame>
  );
}

function tasksOf({
  page,
  toConfirm,
  toShip,
  returns,
  comingBack,
  awaitingPayment,
  soldOut,
  low,
  toRenew,
  straight,
}: SellerTodayProps): readonly Task[] {
  const { seller: say, orderLife, shopOffice, ownAccount } = words(page.lang);
  const { today, stock } = orderLife;
  const papers: Task = {
    count: toRenew,
    label: shopOffice.papers.toRenew,
    hint: shopOffice.papers.toRenewHint,
    href: '/kenh-ban-hang/giay-to',
    icon: 'file-text',
    urgent: true,
  };
  return [
    ...(toRenew > 0 ? [papers] : []),
    ...(['owed', 'awaited'] as const).flatMap((kind): readonly Task[] =>
      straight[kind] === 0
        ? []
        : [
            {
              ...{ count: straight[kind], label: ownAccount.today[kind], hint: ownAccount.today[`${kind}Hint`] },
              ...{ href: `/kenh-ban-hang/khach-chuyen-thang#${kind}`, seat: 'finance', icon: 'banknote', urgent: true },
            },
          ],
    ),
    {
      count: toConfirm,
      label: say.toConfirm,
      hint: say.toConfirmHint,
      href: '/kenh-ban-hang/don-hang?group=paid',
      seat: 'orders',
      icon: 'package',
      urgent: toConfirm > 0,
    },
    {
      count: toShip,
      label: today.toShip,
      hint: today.toShipHint,
      href: '/kenh-ban-hang/don-hang?group=confirmed',
      seat: 'orders',
      icon: 'truck',
      urgent: toShip > 0,
    },
    {
      count: returns,
      label: today.returns,
      hint: today.returnsHint,
      href: '/kenh-ban-hang/don-hang?group=returns',
      seat: 'orders',
      icon: 'undo-2',
      urgent: returns > 0,
    },
    {
      count: comingBack,
      label: today.comingBack,
      hint: today.comingBackHint,
      href: '/kenh-ban-hang/don-hang?state=return-accepted',
      seat: 'orders',
      icon: 'undo-2',
      urgent: false,
    },
    {
      count: low,
      label: stock.low,
      hint: stock.lowTaskHint,
      href: '/kenh-ban-hang/gia-va-kho?low=true',
      seat: 'catalogue',
      icon: 'package-open',
      urgent: low > 0,
    },
    {
      count: soldOut,
      label: say.soldOut,
      hint: say.soldOutHint,
      href: '/kenh-ban-hang/gia-va-kho?soldOut=true',
      seat: 'catalogue',
      icon: 'package-open',
      urgent: soldOut > 0,
    },
    {
      count: awaitingPayment,
      label: say.awaiting,
      hint: say.awaitingHint,
      href: '/kenh-ban-hang/don-hang?group=awaiting-payment',
      seat: 'orders',
      icon: 'clock',
      urgent: false,
    },
  ];
}
