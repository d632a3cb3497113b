export {};

declare module '../shared/events.js' {
  interface Events {
    'lead.created': { leadId: string; contactId: string };
    'lead.classified': { leadId: string; score: number };
    /** The lead's score reached 80 from below. */
    'lead.turned-hot': { leadId: string };
    /** `with`: one of many leads of a change, of which its first one tells the seller. */
    'lead.assigned': { leadId: string; sellerId: string; with?: 'others' };
    'lead.updated': { leadId: string; sellerId: string | null };
    'lead.converted': { leadId: string; customerId: string };
  }
}
