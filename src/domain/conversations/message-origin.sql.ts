/**
 * SQL of where a message came from, as JSON, or null if its channel says nothing. Vendors call the same facts by different names: WhatsApp by
 * Meta and YCloud, WhatsApp by Twilio, Messenger and Instagram, and web forms. `product` is the id that the business gave it in the vendor's
 * catalogue; `productName` is set if that is the SKU of a product here. The row is looked up by its id, since not every read of messages has the
 * stored object at hand.
 */
export const originOf = (message: string): string => {
  const told = (...paths: string[]) =>
    `coalesce(${paths.map(path => `nullif(o.referral #>> '{${path}}', '')`).join(', ')})`;
  const product = told('referred_product,product_retailer_id', 'product,id', 'ads_context_data,product_id');
  const source = `lower(${told('source_type', 'referralSourceType', 'source')})`;
  return `(select jsonb_strip_nulls(jsonb_build_object(
      'kind', case
        when o.referral ? 'story' then 'STORY'
        when ${source} in ('ad', 'ads') then 'AD'
        when ${product} is not null then 'PRODUCT'
        when ${source} = 'post' then 'POST'
        else 'LINK' end,
      'title', ${told('headline', 'referralHeadline', 'ads_context_data,ad_title')},
      'text', ${told('body', 'referralBody')},
      'url', ${told('source_url', 'referralSourceUrl', 'story,url', 'page')},
      'ref', ${told('ref', 'utm_campaign')},
      'product', ${product},
      'productName', (select p.name from product p where p.tenant_id = app.tenant() and p.sku = ${product})))
    from message o where o.id = ${message}.id and o.referral is not null)`;
};
