import { IsInt, Max, Min } from 'class-validator';
import { largestQuantity } from '../domain/basket.js';

export class CartLineBody {
  /** 0 takes the line away. */
  @IsInt()
  @Min(0)
  @Max(largestQuantity)
  readonly quantity!: number;
}
