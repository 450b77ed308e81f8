import { Injectable } from '@nestjs/common';
import type { Result } from '@market/kernel';
import type { Actor, Tx } from '@market/platform';
import { differing, wantedTexts, type ProductTexts, type TargetProduct } from '../domain/import-target.js';
import { EditProduct, type EditProductProblem, type ProductEdit } from './edit-product.js';

type Texts = Partial<Omit<ProductTexts, 'id'>>;

/** What a file says otherwise of a product that the public has seen, as if its seller had typed it: an officer confirms it. */
@Injectable()
export class AskForTexts {
  constructor(private readonly edit: EditProduct) {}

  execute(tx: Tx, actor: Actor, productId: string, texts: Texts): Promise<Result<{ readonly waits: boolean }, EditProductProblem>> {
    return this.edit.execute(tx, actor, editOf(productId, texts));
  }

  /** Gives back what still is, or still waits, as it was asked for. @returns the fields that are otherwise by now */
  async takeBack(tx: Tx, actor: Actor, target: TargetProduct, asked: Texts, before: Texts): Promise<readonly string[]> {
    const now = wantedTexts(target);
    const otherwise = new Set(Object.keys(differing<Texts>(asked, now)));
    const back = Object.fromEntries(Object.entries(before).filter(([field]) => !otherwise.has(field))) as Texts;
    const lost = Object.keys(differing<Texts>(before, now)).filter((field) => otherwise.has(field));
    if (Object.keys(back).length === 0) return lost;
    const edited = await this.execute(tx, actor, target.id, back);
    return edited.ok ? lost : Object.keys(asked);
  }
}

function editOf(productId: string, { origin, ...texts }: Texts): ProductEdit {
  return { productId, ...texts, ...(origin === undefined ? {} : { originText: origin }) };
}
