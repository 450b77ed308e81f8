import fc from 'fast-check';
import {
  allowsMove,
  pathToPublished,
  pathToWithdrawn,
  productMoves,
  productStates,
  type ProductMove,
  type ProductState,
} from './product-life.js';

const moves = Object.keys(productMoves) as ProductMove[];
const walk = (state: ProductState, path: readonly ProductMove[]): ProductState | undefined =>
  path.reduce<ProductState | undefined>((at, move) => (at && allowsMove(at, move) ? productMoves[move].to : undefined), state);

describe('the life of a product', () => {
  it('ends where it was taken down', () => {
    expect(moves.filter((move) => allowsMove('taken-down', move))).toEqual([]);
  });

  it('never lets a shop publish what nobody has looked at', () => {
    const sellers = moves.filter((move) => productMoves[move].bySeller);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sellers), { maxLength: 8 }), (path) => {
        expect(walk('draft', path)).not.toBe('published');
      }),
    );
  });

  it.each(productStates)('from %s the path to the public is one that may be walked', (state) => {
    const path = pathToPublished(state);
    if (path) expect(walk(state, path)).toBe('published');
    else expect(['published', 'taken-down', 'withdrawn']).toContain(state);
  });

  it.each(productStates)('from %s a shop takes a product away by moves that it may make itself', (state) => {
    const path = pathToWithdrawn(state);
    if (!path) return expect(['taken-down', 'withdrawn']).toContain(state);
    expect(walk(state, path)).toBe('withdrawn');
    expect(path.every((move) => productMoves[move].bySeller)).toBe(true);
  });
});
