export {};

declare module '../shared/events.js' {
  interface Events {
    'case.opened': { caseId: string; conversationId: string; sellerId: string | null };
    'case.assigned': { caseId: string; sellerId: string };
    'case.closed': { caseId: string; conversationId: string; sellerId: string | null };
  }
}
