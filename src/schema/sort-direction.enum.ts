import { enumOf } from './enum-of.js';

export const sortDirections = ['ASC', 'DESC'] as const;
export type SortDirection = (typeof sortDirections)[number];

export const SortDirectionEnum = enumOf('SortDirection', 'Which end of a list comes first.', sortDirections, {
  ASC: 'Smallest, oldest or A first.',
  DESC: 'Largest, newest or Z first.',
});
