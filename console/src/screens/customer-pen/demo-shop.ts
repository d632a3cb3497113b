/** Returns the demo shop of a tenant, to which the user can write as a customer; null for a business that was registered. */
export const shopOf = <Shop extends { tenantId: string }>(
  demo: { shops: readonly Shop[] } | null,
  tenantId: string,
): Shop | null => demo?.shops.find(shop => shop.tenantId === tenantId) ?? null;
