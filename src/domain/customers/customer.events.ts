export {};

declare module '../shared/events.js' {
  interface Events {
    'customer.created': { customerId: string; contactId: string };
    'interaction.logged': { interactionId: string; customerId: string };
  }
}
