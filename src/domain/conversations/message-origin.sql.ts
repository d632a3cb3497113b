const told = (message: string, ...paths: string[]): string =>
  `coalesce(${paths.map(path => `nullif(${message}.referral #>> '{${path}}', '')`).join(', ')})`;
/** SQL of the id that the business gave the product that a message is about, in the vendor's catalogue. */
const productIdOf = (message: string): string =>
  told(message, 'referred_product,product_retailer_id', 'product,id', 'ads_context_data,product_id');

/** SQL of the name of the product that a message was written about, or null: the text itself says only "this one". */
export const productNameOf = (message: string): string =>
  `(select p.name from product p where p.tenant_id = ${message}.tenant_id and p.sku = ${productIdOf(message)})`;

/**
 * SQL of where a message came from, as JSON, or null if its channel says nothing. Vendors call the same facts by different names: WhatsApp
 * by Meta and YCloud, WhatsApp by Twilio, Messenger and Instagram, and web forms. `product` is the id that the business gave it in the
 * vendor's catalogue; `productName` is set if that is the SKU of a product here. The row is looked up by its id, since not every read of
 * messages has the stored object at hand. Twilio's number of pictures alone, which earlier versions stored for each message, is no origin.
 */
export const originOf = (message: string): string => {
  const product = productIdOf('o');
  const source = `lower(${told('o', 'source_type', 'referralSourceType', 'source')})`;
  return `(select jsonb_strip_nulls(jsonb_build_object(
      'kind', case
        when o.referral ? 'story' then 'STORY'
        when ${source} in ('ad', 'ads') then 'AD'
        when ${product} is not null then 'PRODUCT'
        when ${source} = 'post' then 'POST'
        else 'LINK' end,
      'title', ${told('o', 'headline', 'referralHeadline', 'ads_context_data,ad_title')},
      'text', ${told('o', 'body', 'referralBody')},
      'url', ${told('o', 'source_url', 'referralSourceUrl', 'story,url', 'page')},
      'ref', ${told('o', 'ref', 'utm_campaign')},
      'product', ${product},
      'productName', ${productNameOf('o')}))
    from message o where o.id = ${message}.id and o.referral - 'referralNumMedia' <> '{}')`;
};
