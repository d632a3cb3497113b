export {};

declare module '../shared/events.js' {
  interface Events {
    'opportunity.created': { opportunityId: string; pipelineId: string; sellerId: string | null };
    'opportunity.updated': { opportunityId: string; pipelineId: string; sellerId: string | null };
    /** `sellerId` is the seller who had it before. */
    'opportunity.left': { opportunityId: string; pipelineId: string; sellerId: string | null };
    'opportunity.deleted': { opportunityId: string; pipelineId: string; sellerId: string | null };
    'opportunity.moved': { opportunityId: string; pipelineId: string; stageId: string; sellerId: string | null };
  }
}
