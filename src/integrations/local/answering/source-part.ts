import type { FoundSource } from '../../../domain/assistant/index.js';
import { itemLine } from './item-line.js';
import { showProducts } from './product-part.js';
import type { Talk } from './talk.js';

/** How likely a source must be before it is told: beside an answer, and where there is no other. */
export const enough = { beside: 0.25, alone: 0.15 };
const mostBeside = 2;

const isNew = (talk: Talk, { kind, text, item }: FoundSource): boolean =>
  kind === 'product' && item ? !talk.says(itemLine(item, talk.input.language)) : !talk.says(text);

/** Adds what the answer likely lacks: the sentences and prices that the reader finds likely and that were not told yet. */
export function tellBeside(talk: Talk, least = enough.beside): void {
  const likely = talk.input.sources
    .filter(source => source.chance >= least)
    .slice(0, mostBeside)
    .filter(source => isNew(talk, source));
  for (const source of likely) {
    const { kind, text, item } = source;
    if (kind === 'product' && item) {
      talk.addLines([itemLine(item, talk.input.language)]);
      talk.spoke([item.name]);
    } else if (!talk.saidBefore(text)) tell(talk, source);
  }
}

/** Answers from the sources alone; false where none is likely enough. */
export function answerFromSources(talk: Talk, least = enough.alone): boolean {
  const [first, second] = talk.input.sources.filter(source => source.chance >= least);
  if (!first) return false;
  if (first.kind === 'product' && first.item) showProducts(talk, [first.item]);
  else tell(talk, first);
  if (second && second.chance >= first.chance / 2 && isNew(talk, second)) tellBeside(talk, least);
  return true;
}

function tell(talk: Talk, { text, item, article }: FoundSource): void {
  if (item && !talk.says(item.name)) talk.add(`${item.name}:`);
  talk.tells(text);
  if (item) talk.showed([item]);
  if (article) {
    talk.state.topic = article.title;
    talk.quotes = true;
  }
}
