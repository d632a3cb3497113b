import {
  type Dimension,
  type FoundItem,
  measuredText,
  measuresIn,
  piecesIn,
  sentencesOf,
} from '../../../../domain/assistant/index.js';
import { foldName } from '../../../../domain/shared/fold.js';

/** Reads a figure of a sentence; returns null if there is none. */
export type Figure = (sentence: string) => number | null;

/** Returns the largest amount, or null if there is none. */
export const largest = (amounts: readonly number[]): number | null =>
  amounts.length === 0 ? null : Math.max(...amounts);

/** Returns a reader of the largest amount of a dimension in a sentence. */
export const dimensionIn =
  (wanted: Dimension): Figure =>
  sentence =>
    largest(
      measuresIn(measuredText(sentence)).flatMap(({ dimension, amount }) => (dimension === wanted ? [amount] : [])),
    );

const pieces: Figure = sentence => largest(piecesIn(measuredText(sentence)).map(({ amount }) => amount));
/** Dimensions that "large" and "small" may refer to; the same one is used for all compared things. */
export const sizeFigures: readonly Figure[] = [
  ...(['PERSONS', 'AREA', 'VOLUME', 'MASS', 'LENGTH'] as const).map(dimensionIn),
  pieces,
];

/** Returns the figure of a thing: of its name, otherwise of the first sentence of its text that has one. */
function figureOf(item: FoundItem, figure: Figure, told: RegExp): number | null {
  for (const text of [item.name, ...sentencesOf(item.description)]) {
    const amount = told.test(foldName(text)) ? figure(text) : null;
    if (amount !== null) return amount;
  }
  return null;
}

/** Returns the first of the figures that all things have, one number for each thing; null if there is none. */
export function figuresOf(items: readonly FoundItem[], figures: readonly Figure[], told: RegExp): number[] | null {
  for (const figure of figures) {
    const amounts = items.flatMap(item => figureOf(item, figure, told) ?? []);
    if (amounts.length === items.length) return amounts;
  }
  return null;
}
