/** What is guessed of leads until the tenant has decided some, and as how many decided ones the guess counts. */
const guesses = { HOT: 0.5, WARM: 0.2, COLD: 0.05 };
const guessWeight = 20;

/** The share that was won, drawn towards a guess as long as little has been decided. Null without a guess and history. */
const share = (guess: string, rate: string): string =>
  `(${guess} * ${guessWeight} + coalesce(${rate}.won, 0)) / (${guessWeight} + coalesce(${rate}.decided, 0))`;

/**
 * SQL of the chance, 0 to 1, that the lead of that alias is won. What is decided is 1 or 0. With open opportunities it is
 * the best of their stages': the stage's own percentage, corrected by how many of those that ever stood in it were won.
 * Else it is what became of leads of its temperature; of a lead never classified, what became of all. Null where nothing
 * can be said: no opportunity, no temperature, and no lead decided yet.
 */
export const closeProbability = (lead: string): string =>
  `(case ${lead}.status when 'WON' then 1 when 'LOST' then 0 else coalesce(
    (select max(${share('s.probability / 100::float8', 'r')}) from opportunity o join stage s on s.id = o.stage_id
      left join lateral (select s.id::text as id offset 0) g on true
      left join close_rate r on r.tenant_id = (select app.tenant()) and r.kind = 'STAGE' and r.subject = g.id
      where o.lead_id = ${lead}.id and o.status = 'OPEN'),
    (select ${share('w.guess', 'r')}
      from (values ${Object.entries(guesses)
        .map(([temperature, guess]) => `('${temperature}', ${guess}::float8)`)
        .join(', ')}) w (temperature, guess)
      left join close_rate r on r.tenant_id = (select app.tenant()) and r.kind = 'TEMPERATURE' and r.subject = w.temperature
      where w.temperature = ${lead}.temperature),
    (select r.won::float8 / r.decided from close_rate r where r.tenant_id = (select app.tenant()) and r.kind = 'TEMPERATURE' and r.subject = 'ANY')
  ) end)::float8`;
