/** SQL of how many leads the seller of that alias still works on, as far as the reader sees them. */
export const openLoad = (alias: string): string =>
  `(select count(*)::int from lead where seller_id = ${alias}.id and status not in ('WON', 'LOST'))`;
