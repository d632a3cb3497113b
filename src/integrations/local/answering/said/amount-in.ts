/** Returns the number of a price in the notation of any locale: 3250 for "₡3 250,00", 1290.5 for "$1,290.50". */
export const amountIn = (price: string): number => {
  const [, whole = '', cents = '0'] = /^(.*?)(?:[.,](\d{2}))?$/u.exec(price.replace(/[^\d.,]/gu, '')) ?? [];
  return Number(`${whole.replace(/\D/gu, '')}.${cents}`);
};
