import { type LinkedPicture } from '../conversations/index.js';
import { formatMoney } from '../shared/money.js';
import type { Language } from '../shared/translations.js';
import type { TenantProfile } from '../tenants/index.js';
import { assistantTexts } from './assistant.texts.js';
import type { PreparedAnswer } from './prepare-answer.js';

/** Returns the pictures that go with an answer, each with the name and the price of its product. */
export const picturesOf = (
  { wishes, madeOf }: Pick<PreparedAnswer, 'wishes' | 'madeOf'>,
  tenant: Pick<TenantProfile, 'locale'>,
): LinkedPicture[] =>
  wishes.pictures.flatMap(product =>
    product.imageUrl ? [{ link: product.imageUrl, caption: captionOf(product, tenant.locale, madeOf.language) }] : [],
  );

function captionOf(
  { name, priceMinor, currency, unit }: PreparedAnswer['wishes']['pictures'][number],
  locale: string,
  language: Language,
): string {
  if (priceMinor === null) return assistantTexts(language, 'pictureOnRequest', { name });
  const price = formatMoney(BigInt(priceMinor), currency, locale);
  return unit ? `${name}: ${price} / ${unit}` : `${name}: ${price}`;
}
