import { demoContent } from '../content/index.js';
import { drawPicture, drawShopCover, drawShopMark, sceneNames } from './index.js';

const { products, businesses, categories } = demoContent();
const draw = ({ scene, key, name }: (typeof products)[number]) => drawPicture({ categoryScene: scene, key, name });

/** Every tag that opens also closes, and no stray ampersand is left. */
function wellFormed(svg: string): boolean {
  const open: string[] = [];
  for (const [, slash, name, selfClosed] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/g)) {
    if (slash) {
      if (open.pop() !== name) return false;
    } else if (!selfClosed) open.push(name ?? '');
  }
  return open.length === 0 && !/&(?!amp;|lt;|gt;|quot;)/.test(svg);
}

describe('the drawn pictures', () => {
  it('know every scene that products and categories name', () => {
    const named = new Set([...products.map(({ scene }) => scene), ...categories.map(({ scene }) => scene)]);
    expect([...named].filter((scene) => !sceneNames.includes(scene))).toEqual([]);
    expect(named.size).toBeGreaterThanOrEqual(14);
  });

  it('are well-formed, finite and light', () => {
    const pictures = products.filter((_, at) => at % 3 === 0).map(draw);
    expect(pictures.filter((svg) => !wellFormed(svg) || /NaN|undefined|Infinity/.test(svg))).toEqual([]);
    expect(Math.max(...pictures.map((svg) => svg.length))).toBeLessThan(12_000);
  });

  it('are the same for the same product and differ between neighbours', () => {
    const [first, second] = products;
    if (!first || !second) throw new Error('No products');
    expect(draw(first)).toBe(draw(first));
    expect(draw(first)).not.toBe(draw(second));
  });

  it('escape what is written on a label', () => {
    expect(wellFormed(drawPicture({ categoryScene: 'fish-sauce', key: 'x', name: 'Mắm <tôm> & "cá" 40 độ đạm' }))).toBe(true);
  });

  it('refuse a scene nobody has drawn', () => {
    expect(() => drawPicture({ categoryScene: 'spaceship', key: 'x', name: 'x' })).toThrow('spaceship');
  });

  it('give every shop a cover and a mark', () => {
    const all = businesses.flatMap(({ key, name, brand, oldDistrictCode }) => [
      drawShopCover({ key, name, districtCode: oldDistrictCode }),
      drawShopMark({ key, name }, brand),
    ]);
    expect(all.filter((svg) => !wellFormed(svg) || /NaN|undefined/.test(svg))).toEqual([]);
  });
});
