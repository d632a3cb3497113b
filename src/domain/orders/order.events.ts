export {};

declare module '../shared/events.js' {
  interface Events {
    'order.placed': { orderId: string; contactId: string; sellerId: string | null };
    'order.updated': { orderId: string; contactId: string; sellerId: string | null };
  }
}
