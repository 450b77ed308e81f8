import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ChangeDecided, ProductJudged, ProductPublished } from '@market/catalogue';
import type { Notice } from '../application/notice.js';
import { Notices } from '../application/notices.js';

type Judged = Extract<Notice, { name: 'product-judged' }>['facts'];

/** What officers said about a shop's products. What a shop or the system did itself is no news to anybody. */
@Injectable()
export class ProductNotices implements OnModuleInit {
  constructor(private readonly notices: Notices) {}

  onModuleInit(): void {
    this.notices.on<ProductPublished>('catalogue/product-published', 'product-judged', ({ productId, shopId, name, reviewed }) =>
      reviewed ? this.tell(productId, shopId, { step: 'published', name, reason: null }) : undefined,
    );
    for (const [event, step] of [
      ['catalogue/product-returned', 'returned'],
      ['catalogue/product-taken-down', 'taken-down'],
    ] as const)
      this.notices.on<ProductJudged>(event, 'product-judged', ({ productId, shopId, name, reason, reviewed }) =>
        reviewed ? this.tell(productId, shopId, { step, name, reason }) : undefined,
      );
    this.notices.on<ChangeDecided>('catalogue/change-decided', 'product-judged', ({ productId, shopId, name, reason, approved }) =>
      this.tell(productId, shopId, { step: approved ? 'change-approved' : 'change-refused', name, reason }),
    );
  }

  private tell(productId: string, shopId: string, facts: Judged): Notice {
    return {
      name: 'product-judged',
      facts,
      path: `/kenh-ban-hang/san-pham/${productId}`,
      to: [{ kind: 'shop', shopId, mailTo: ['catalogue'] }],
    };
  }
}
