import { isPictureFile, parsePictureAddress, pictureAddress, pictureFiles, pictureSources, widthsOf } from './picture-address.js';

const shape = { hash: 'a'.repeat(32), width: 1000, height: 750, tint: 'f00ba70c4fff' };

describe('the address of a picture', () => {
  it('tells all that a page must know', () => {
    const address = pictureAddress(shape);
    expect(address).toBe(`/media/p/${'a'.repeat(32)}-1000x750-f00ba70c4fff/640.jpg`);
    expect(parsePictureAddress(address)).toEqual(shape);
    const sources = pictureSources(address)!;
    expect(sources).toMatchObject({ src: address, width: 1000, height: 750 });
    expect(sources.sources.map(({ type }) => type)).toEqual(['image/avif', 'image/webp']);
    expect(sources.srcSet).toMatch(/\/160\.jpg 160w, .*\/320\.jpg 320w, .*\/640\.jpg 640w, .*\/1000\.jpg 1000w$/);
  });

  it('names only files that were made', () => {
    for (const width of [1, 90, 160, 170, 640, 700, 1440]) {
      const files = pictureFiles({ ...shape, width });
      const { src, srcSet, sources } = pictureSources(pictureAddress({ ...shape, width }))!;
      const named = [
        src,
        ...[srcSet, ...sources.map((source) => source.srcSet)].flatMap((set) => set.split(', ').map((each) => each.split(' ')[0]!)),
      ];
      expect(named.map((path) => path.replace('/media/p/', '')).filter((name) => !files.includes(name))).toEqual([]);
      expect(files.every(isPictureFile)).toBe(true);
    }
  });

  it('has no width that is hardly smaller than the next', () => {
    expect(widthsOf(1440)).toEqual([160, 320, 640, 960, 1440]);
    expect(widthsOf(1000)).toEqual([160, 320, 640, 1000]);
    expect(widthsOf(120)).toEqual([120]);
  });

  it('carries a placeholder that needs no request and no inline style', () => {
    const { placeholder } = pictureSources(pictureAddress(shape))!;
    expect(placeholder.length).toBeLessThan(700);
    expect(placeholder).toMatch(/^data:image\/svg\+xml,%3Csvg/);
    for (const colour of ['f00', 'ba7', '0c4', 'fff']) expect(placeholder).toContain(`%23${colour}`);
    expect(placeholder).not.toMatch(/[<>" ]/);
  });

  it.each(['/media/demo/mam.svg', 'https://evil.example/media/p/x', `/media/p/${'a'.repeat(32)}-1000x750-f00ba70c4fff/../../x.jpg`, ''])(
    'is not %s',
    (address) => expect(pictureSources(address)).toBeUndefined(),
  );
});
