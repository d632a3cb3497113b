/** Units that many kinds of things are sold by, and measures. */
const anyUnit =
  /^(?:piezas?|pzas?|pieces?|uni(?:dad(?:es)?|ts?)|und|cajas?|box(?:es)?|paquetes?|packs?|pa(?:r|irs?)|pares|servicios?|services?|sesion(?:es)?|sessions?|docenas?|dozens?|personas?|persons?|people|guests?|kilos?|kgs?|libras?|lbs?|litros?|lit(?:er|re)s?|metros?|met(?:er|re)s?|m2|horas?|hours?|dias?|days?|noches?|nights?|semanas?|weeks?|mes(?:es)?|months?|juegos?|sets?|bolsas?|bags?|rollos?|rolls?|sacos?|sacks?|galon(?:es)?|gallons?|frascos?|bottles?|botellas?|bultos?|costal(?:es)?|tramos?|kits?|cuartos?|garrafas?|garrafon(?:es)?|bidon(?:es)?|tambos?|tarros?|potes?|atados?|manojos?|fardos?|pacas?|latas?|cans?|tubos?|porcion(?:es)?|portions?|millar(?:es)?|cientos?|visitas?|visits?|proyectos?|projects?|copias?|cop(?:y|ies)|paginas?|pages?|cubetas?|charolas?|bandejas?|trays?|blisters?|sobres?)$/u;

/** Whether a folded word is a unit that many kinds of things are sold by, so that it names none of them. */
export const isAnyUnit = (word: string): boolean => anyUnit.test(word);
