/** Words that say nothing beside a question for a sum. */
const plain = new Set(
  `ah oh ok okay oki bueno listo dale va vale perfecto genial si yes ya great o sea osea entonces pucha uy ay mm va y e pero bien entiendo sale joya
   sick cool nice so and then please porfa porfis por favor plis gracias thanks amigo amiga joven jefe mija senorita ahora asi now
   el mi the new total todo toda todos todas everything en in cuanto cuantos how much what whats is my seria serian es son fue salen saldria queda quedan
   quedaria da daria suma debo debemos pago pagaria pagamos costaria viene vendria siendo was would be come comes do does me nos le te lo la los las se it
   that to i we owe pay all this for junto juntos juntas completo final altogether together a pagar de con eso esto`
    .split(/\s+/u)
    .filter(word => word !== ''),
);
/** "¿Todo?" and "ya" alone ask for nothing. */
const wants =
  /\b(?:total|cuanto (?:me |nos |le )?(?:seria|sale|saldria|queda|quedaria|es|debo|pago|va|da|todo)|(?:seria|queda|sale|serian|es) (?:en )?cuanto|serian? todo|how much (?:is|would|do|for)|comes to)\b|\b(?:serian?|would be)(?: entonces)?(?=\W*$)/u;
/** "¿De cuánto es?" asks for a size. */
const ofSize = /\bde cuant[oa]s?\b/u;

/**
 * Whether a folded message asks for the sum of what was spoken of and says nothing else: "o sea total?", "seria cuanto en total", "so how
 * much is everything".
 */
export const asksOnlySum = (folded: string): boolean =>
  wants.test(folded) && !ofSize.test(folded) && (folded.match(/[\p{L}\d]+/gu) ?? []).every(word => plain.has(word));
