import { Injectable } from '@nestjs/common';
import { Clock, localDay } from '@market/kernel';
import type { Tx } from '@market/platform';
import { ocopOn } from '../domain/certificate.js';
import type { ProductContent } from '../domain/product-content.js';
import { ContentRepository, type ContentRow } from '../persistence/content.repository.js';
import { ProductRepository } from '../persistence/product.repository.js';
import { certificateRows, pictureRows } from './product-rows.js';

/** Makes a product what its content says; the one place that does. */
@Injectable()
export class WriteContent {
  constructor(
    private readonly contents: ContentRepository,
    private readonly products: ProductRepository,
    private readonly clock: Clock,
  ) {}

  async execute(tx: Tx, { id, shopId }: Pick<ContentRow, 'id' | 'shopId'>, content: ProductContent): Promise<void> {
    const ocop = ocopOn(content.certificates, localDay(this.clock.now()));
    await this.contents.write(tx, id, content, ocop?.stars ?? null);
    await this.contents.clearParts(tx, id);
    const owner = { id, shop_id: shopId };
    await this.products.addPictures(tx, pictureRows(content, owner));
    await this.products.addCertificates(tx, certificateRows(content, owner));
  }
}
