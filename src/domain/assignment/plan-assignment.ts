import type { Sql } from '../shared/database.port.js';
import type { Language } from '../shared/translations.js';
import { assignmentTexts } from './assignment.texts.js';
import { readLeadFacts, readSellerFacts } from './assignment-facts.js';
import { type LeadFacts, type Scored, type SellerFacts, scoreSeller } from './score-seller.js';
import { solveAssignment } from './solve-assignment.js';

export interface PlannedAssignment {
  leadId: string;
  sellerId: string;
  score: number;
  /** In the tenant's language. */
  reasons: string[];
}
export interface AssignmentPlan {
  assignments: PlannedAssignment[];
  unassigned: string[];
}

/** The best plan for these leads: as many of them as there is room for, and the scores of all together as high as can be. */
export function planAssignment(
  leads: readonly LeadFacts[],
  sellers: readonly SellerFacts[],
  language: Language,
): AssignmentPlan {
  const team = { language, mostGivenLately: Math.max(0, ...sellers.map(({ givenLately }) => givenLately)) };
  const scored = leads.map(lead => sellers.map(seller => scoreSeller(lead, seller, team)));
  const solved = solveAssignment(
    scored.map(row => row.map(each => each?.score ?? null)),
    sellers.map(({ capacity, load }) => capacity - load),
  );
  const plan: AssignmentPlan = { assignments: [], unassigned: [] };
  for (const [place, { id }] of leads.entries()) {
    const chosen = solved[place] ?? null;
    const seller = chosen === null ? undefined : sellers[chosen];
    const found = chosen === null ? null : scored[place]?.[chosen];
    if (!seller || !found) plan.unassigned.push(id);
    else
      plan.assignments.push({ leadId: id, sellerId: seller.id, score: found.score, reasons: wordsOf(found, language) });
  }
  return plan;
}

const wordsOf = ({ reasons }: Scored, language: Language): string[] =>
  reasons.map(({ key, values }) => assignmentTexts(language, key, values));

/** The plan for the leads of these ids, or for all open ones that nobody has. */
export async function readAssignmentPlan(
  sql: Sql,
  { leadIds, at, language }: { leadIds: readonly string[] | null; at: Date; language: Language },
): Promise<AssignmentPlan> {
  const leads = await readLeadFacts(sql, leadIds);
  return planAssignment(leads, leads.length > 0 ? await readSellerFacts(sql, at, leads) : [], language);
}
