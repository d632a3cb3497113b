import { writtenOut } from '../../../../domain/assistant/index.js';
import type { AnswerInput } from '../../../../domain/assistant/language-model.port.js';
import { inListOrder } from '../cart/list-order.js';
import { considered } from '../said/considered.js';
import { withSignsRead } from '../said/list-signs.js';
import { withOwnCounted } from '../said/own-counted.js';
import { withGoodsFirst } from '../said/sent-to.js';
import { inFigures } from '../said/spoken-sizes.js';
import { withEachCounted } from './for-each.js';
import { withSizeRanges } from './size-in-range.js';

/** Returns the message in the words and the order in which it is read: without short forms, with goods before their place, and counted. */
export function messageRead(input: AnswerInput): string {
  const ordered = inListOrder(
    withGoodsFirst(withSignsRead(considered(input.text).replace(kilos, ' kg'), input).replace(wholeOf, '')),
  );
  const written = withSizeRanges(inFigures(writtenOut(ordered, input.language)), input.products);
  return withOwnCounted(withEachCounted(written, input), input.dialogue);
}

/** "2 k de carne" is weighed; "k" is "que" elsewhere. */
const kilos = /(?<=\d)\s?k(?= de \p{L}{3})/giu;
/** "Un caso de 6 coronas", "un pedido de 30 playeras": the number counts the things, and not the order. */
const wholeOf =
  /(?<!\p{L})(?:un|una|an)\s(?:caso|pedido|orden|trabajo|encargo|proyecto|compra|cotizaci[o\u00f3]n|order)\s(?:de|por|of|for)\s(?=\d{1,4}\s\p{L}{3})/giu;
