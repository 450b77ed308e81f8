import { Injectable } from '@nestjs/common';
import { assert, ok, type Result } from '@market/kernel';
import type { Actor, Tx } from '@market/platform';
import type { NewProduct } from '../domain/new-product.js';
import { AddProducts, type AddedProduct, type AddProductProblem } from './add-products.js';

/** Adds one product as a draft. */
@Injectable()
export class AddProduct {
  constructor(private readonly addProducts: AddProducts) {}

  async execute(tx: Tx, actor: Actor, product: NewProduct): Promise<Result<AddedProduct, AddProductProblem>> {
    const result = await this.addProducts.execute(tx, actor, [product]);
    if (!result.ok) return result;
    const [added] = result.value;
    assert(added !== undefined, 'one product in, one product out');
    return ok(added);
  }
}
