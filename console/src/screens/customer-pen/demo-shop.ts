/** The demo shop of a tenant, which has a button to write to it as a customer; a business that was registered has none. */
export const shopOf = <Shop extends { tenantId: string }>(
  demo: { shops: readonly Shop[] } | null,
  tenantId: string,
): Shop | null => demo?.shops.find(shop => shop.tenantId === tenantId) ?? null;
