/**
 * What the pages gain from a script. Nothing here is needed: each page is read, and each form sent, without it.
 * Words come from the page (data attributes), so this file speaks no language.
 */
import { addToCart, steppers } from './cart.js';
import { communes, suggestions } from './combobox.js';
import { swapForms } from './live.js';
import { copyButtons, countdowns, pollPayment } from './payment.js';
import { focusFault, menus, onceForms, openDoor, printButtons, sheets } from './page.js';

/** Wakes up what stands in `part`: the whole page at first, later each region that was replaced. */
function wake(part: ParentNode): void {
  steppers(part);
  copyButtons(part);
  communes(part);
}

wake(document);
suggestions(document);
addToCart(document);
swapForms(document, wake);
menus(document);
sheets(document);
onceForms(document);
printButtons(document);
countdowns(document);
pollPayment(document);
openDoor(document);
focusFault(document);
