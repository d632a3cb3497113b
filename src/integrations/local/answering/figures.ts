import {
  type Dimension,
  type FoundItem,
  measuredText,
  measuresIn,
  piecesIn,
  sentencesOf,
} from '../../../domain/assistant/index.js';
import { foldName } from '../../../domain/shared/fold.js';

/** Reads a figure of a sentence; null where it tells none. */
export type Figure = (sentence: string) => number | null;

export const largest = (amounts: readonly number[]): number | null =>
  amounts.length === 0 ? null : Math.max(...amounts);

/** The largest amount of a dimension that a sentence tells. */
export const dimensionIn =
  (wanted: Dimension): Figure =>
  sentence =>
    largest(
      measuresIn(measuredText(sentence)).flatMap(({ dimension, amount }) => (dimension === wanted ? [amount] : [])),
    );

const pieces: Figure = sentence => largest(piecesIn(measuredText(sentence)).map(({ amount }) => amount));
/** What is large or small is so in one of these, the same for all that are compared. */
export const sizeFigures: readonly Figure[] = [
  ...(['PERSONS', 'AREA', 'VOLUME', 'MASS', 'LENGTH'] as const).map(dimensionIn),
  pieces,
];

/** The figure of a thing: of its name, else of the first sentence of its text that tells of it. */
function figureOf(item: FoundItem, figure: Figure, told: RegExp): number | null {
  for (const text of [item.name, ...sentencesOf(item.description)]) {
    const amount = told.test(foldName(text)) ? figure(text) : null;
    if (amount !== null) return amount;
  }
  return null;
}

/** The first of the figures that the texts of all the things give, one for each of them; null where none is known of all. */
export function figuresOf(items: readonly FoundItem[], figures: readonly Figure[], told: RegExp): number[] | null {
  for (const figure of figures) {
    const amounts = items.flatMap(item => figureOf(item, figure, told) ?? []);
    if (amounts.length === items.length) return amounts;
  }
  return null;
}
