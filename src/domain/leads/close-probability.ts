/** Prior close probabilities, used until the tenant has enough closed leads, and the number of closed leads that a prior counts as. */
const guesses = { HOT: 0.5, WARM: 0.2, COLD: 0.05 };
const guessWeight = 20;

/** SQL of the share that was won, weighted towards the prior as long as few are closed. Null without a prior and history. */
const wonShare = (guess: string, rate: string): string =>
  `(${guess} * ${guessWeight} + coalesce(${rate}.won, 0)) / (${guessWeight} + coalesce(${rate}.decided, 0))`;

/**
 * SQL of the probability, 0 to 1, that the lead with this alias is won. A closed lead has 1 or 0. A lead with open opportunities has the
 * highest value of their stages: the stage's own percentage, corrected by the share won of the opportunities that were ever in it.
 * Otherwise it is the share won of the leads of the same temperature, or of all leads if this one was never classified. Null if the lead
 * has no open opportunity and no temperature, and no lead is closed yet.
 */
export const closeProbability = (lead: string): string =>
  `(case ${lead}.status when 'WON' then 1 when 'LOST' then 0 else coalesce(
    (select max(${wonShare('s.probability / 100::float8', 'r')}) from opportunity o join stage s on s.id = o.stage_id
      left join lateral (select s.id::text as id offset 0) g on true
      left join close_rate r on r.tenant_id = (select app.tenant()) and r.kind = 'STAGE' and r.subject = g.id
      where o.lead_id = ${lead}.id and o.status = 'OPEN'),
    (select ${wonShare('w.guess', 'r')}
      from (values ${Object.entries(guesses)
        .map(([temperature, guess]) => `('${temperature}', ${guess}::float8)`)
        .join(', ')}) w (temperature, guess)
      left join close_rate r on r.tenant_id = (select app.tenant()) and r.kind = 'TEMPERATURE' and r.subject = w.temperature
      where w.temperature = ${lead}.temperature),
    (select r.won::float8 / r.decided from close_rate r where r.tenant_id = (select app.tenant()) and r.kind = 'TEMPERATURE' and r.subject = 'ANY')
  ) end)::float8`;
