/** Tables whose own policy, loosened, shows in no answer, and why. */
export const unseen: Record<string, string> = {
  alert: 'its one list asks for the owner too',
  contact: 'found through a lead, a conversation or a customer, and whoever sees one of these sees the contact',
  channel_identity: 'found through its contact alone',
  membership: 'found through users, who have a policy of their own',
  own_model: 'there are none here; what a tenant teaches has specs of its own',
  own_lesson: 'what the tenant’s own model is taught, read by a job',
  understanding_correction: 'what it says shows in the message’s own rows',
  audit_head: 'the end of a chain, which auditFaults compares',
  audit_personal: 'shows beside its entry alone',
  knowledge_article: 'read by the agent alone',
  product: 'read by the agent alone',
  service_token: 'asked for before anybody is known',
  early_status: 'waits for its message',
  answer_tally: 'counts of automatic answers, read by the jobs',
  idempotency_key: 'hashes, taken by a function',
  ledger_sweep: 'how far a job has come',
  schedule: 'when tasks run, read by the workers’ sweep',
  close_rate: 'shares of what a tenant’s own history says, learnt by a job, and none here',
  model_call: 'figures of aiQuality, a day each',
  model_usage: 'figures of aiQuality, a day each',
  shadow_run: 'figures of aiQuality, a day each',
};
/** Edges behind which this world has nothing: figures for staff, which hold no row of anybody. */
export const figures = /^(AiQuality|OwnModel|OwnIntentScores)\./;
