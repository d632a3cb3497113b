import { enumOf } from './enum-of.js';

const sortDirections = ['ASC', 'DESC'] as const;
export type SortDirection = (typeof sortDirections)[number];

export const SortDirectionEnum = enumOf('SortDirection', 'The sort direction of a list.', sortDirections, {
  ASC: 'Smallest, oldest or A first.',
  DESC: 'Largest, newest or Z first.',
});
