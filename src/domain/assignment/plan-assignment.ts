import { fittingRules } from '../sellers/index.js';
import type { Sql } from '../shared/database.port.js';
import type { Language } from '../shared/translations.js';
import type { TenantSettings } from '../tenants/index.js';
import { assignmentTexts } from './assignment.texts.js';
import { readLeadFacts, readSellerFacts } from './assignment-facts.js';
import { type LeadFacts, type Reason, type Scored, type SellerFacts, scoreSeller } from './score-seller.js';
import { solveAssignment } from './solve-assignment.js';

export interface PlannedAssignment {
  leadId: string;
  sellerId: string;
  /** The seller when the plan was made. */
  formerSellerId: string | null;
  score: number;
  /** Texts in the language of the plan. */
  reasons: string[];
}
export interface AssignmentPlan {
  assignments: PlannedAssignment[];
  unassigned: string[];
}

/** The tenant's settings for how leads are assigned. */
export type AssignmentMethod = { language: Language } & Pick<TenantSettings['assignment'], 'mode' | 'rules'>;

/**
 * Plans the assignment of leads to sellers. The best plan assigns as many leads as there is room for, with the highest total score. In the
 * mode ROUND_ROBIN each lead goes to the seller whose turn it is.
 */
export function planAssignment(
  leads: readonly LeadFacts[],
  sellers: readonly SellerFacts[],
  way: AssignmentMethod,
): AssignmentPlan {
  if (way.mode === 'ROUND_ROBIN') return planInOrder(leads, sellers, way);
  const scored = leads.map(lead => scoreSellers(lead, sellers, way));
  const solved = solveAssignment(
    scored.map(row => row.map(each => each?.score ?? null)),
    sellers.map(({ capacity, load }) => capacity - load),
  );
  const plan: AssignmentPlan = { assignments: [], unassigned: [] };
  for (const [place, lead] of leads.entries()) {
    const chosen = solved[place] ?? null;
    const seller = chosen === null ? undefined : sellers[chosen];
    const found = chosen === null ? null : scored[place]?.[chosen];
    if (!seller || !found) plan.unassigned.push(lead.id);
    else plan.assignments.push(assigned(lead, seller, found, way));
  }
  return plan;
}

/** Assigns the leads one after the other, so that no lead is passed over for a later one. */
export function planInOrder(
  leads: readonly LeadFacts[],
  given: readonly SellerFacts[],
  way: AssignmentMethod,
): AssignmentPlan {
  const sellers = given.map(seller => ({ ...seller }));
  const plan: AssignmentPlan = { assignments: [], unassigned: [] };
  let now = Math.max(0, ...sellers.map(({ lastGivenAt }) => lastGivenAt ?? 0));
  for (const lead of leads) {
    const scored = scoreSellers(lead, sellers, way);
    const [best] = sellers
      .flatMap((seller, at) => {
        const found = scored[at];
        return found ? [{ seller, found }] : [];
      })
      .toSorted((one, other) => before(lead, one, other, way));
    if (!best) {
      plan.unassigned.push(lead.id);
      continue;
    }
    const { seller, found } = best;
    const isTurn = way.mode === 'ROUND_ROBIN' && seller.id !== lead.ownSellerId;
    plan.assignments.push(assigned(lead, seller, isTurn ? because(found, { key: 'turn', values: {} }) : found, way));
    now += 1;
    Object.assign(seller, { load: seller.load + 1, givenLately: seller.givenLately + 1, lastGivenAt: now });
  }
  return plan;
}

type Candidate = { seller: SellerFacts; found: Scored };

/** Sort order of sellers: the customer's own seller first, then the one whose turn it is, or the one with the best score. */
function before({ ownSellerId }: LeadFacts, one: Candidate, other: Candidate, { mode }: AssignmentMethod): number {
  if (mode !== 'ROUND_ROBIN') return other.found.score - one.found.score;
  const isOwn = ({ seller }: Candidate) => Number(seller.id === ownSellerId);
  const last = ({ seller }: Candidate) => seller.lastGivenAt ?? Number.NEGATIVE_INFINITY;
  return isOwn(other) - isOwn(one) || (last(one) < last(other) ? -1 : Number(last(one) > last(other)));
}

/** Returns each seller's score for a lead; null if the seller cannot take it, or a rule names other sellers who can. */
function scoreSellers(
  lead: LeadFacts,
  sellers: readonly SellerFacts[],
  { language, mode, rules }: AssignmentMethod,
): (Scored | null)[] {
  const team = { language, mostGivenLately: Math.max(0, ...sellers.map(({ givenLately }) => givenLately)) };
  const scored = sellers.map(seller => scoreSeller(lead, seller, team));
  const keepsOwn = sellers.some(({ id }, at) => id === lead.ownSellerId && scored[at]);
  if (mode !== 'RULES' || keepsOwn) return scored;
  for (const { rule, number } of fittingRules(rules, lead)) {
    const named = scored.map((found, at) =>
      found && rule.sellerIds.includes(sellers[at]?.id ?? '')
        ? because(found, { key: 'rule', values: { number } })
        : null,
    );
    if (named.some(found => found !== null)) return named;
  }
  return scored;
}

const because = (found: Scored, reason: Reason): Scored => ({ ...found, reasons: [reason, ...found.reasons] });

const assigned = (
  { id: leadId, sellerId: formerSellerId }: LeadFacts,
  { id: sellerId }: SellerFacts,
  { score, reasons }: Scored,
  { language }: AssignmentMethod,
): PlannedAssignment => ({
  leadId,
  sellerId,
  formerSellerId,
  score,
  reasons: reasons.map(({ key, values }) => assignmentTexts(language, key, values)),
});

/** Returns the plan for the open leads with these ids, or for all open leads without a seller. */
export async function readAssignmentPlan(
  sql: Sql,
  {
    leadIds,
    at,
    ...tenant
  }: { leadIds: readonly string[] | null; at: Date; language: Language; settings: TenantSettings },
): Promise<AssignmentPlan> {
  const leads = await readLeadFacts(sql, leadIds);
  return planAssignment(
    leads,
    leads.length > 0 ? await readSellerFacts(sql, at, leads) : [],
    assignmentSettingsOf(tenant),
  );
}

/** Returns what a plan needs to know of a tenant: its language, and how it gives leads. */
export const assignmentSettingsOf = ({
  language,
  settings,
}: {
  language: Language;
  settings: TenantSettings;
}): AssignmentMethod => ({
  language,
  mode: settings.assignment.mode,
  rules: settings.assignment.rules,
});
