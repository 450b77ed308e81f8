import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';

const family = '@expo-google-fonts/be-vietnam-pro';
const fonts = dirname(createRequire(import.meta.url).resolve(`${family}/package.json`));
const cut = (weight: string) => join(fonts, weight, `BeVietnamPro_${weight}.ttf`);

pdfmake.addFonts({
  BeVietnamPro: { normal: cut('400Regular'), bold: cut('700Bold'), italics: cut('400Regular_Italic'), bolditalics: cut('700Bold_Italic') },
});
// A paper is made of what it is given and of its letters: it fetches nothing and reads no other file.
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => path.startsWith(fonts));

/** A paper as PDF, set in the letters of the pages. */
export const pdfOf = (paper: TDocumentDefinitions): Promise<Buffer> =>
  pdfmake
    .createPdf({ pageSize: 'A4', pageMargins: [40, 40, 40, 48], ...paper, defaultStyle: { font: 'BeVietnamPro', fontSize: 10 } })
    .getBuffer();
