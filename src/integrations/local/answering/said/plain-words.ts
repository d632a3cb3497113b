/** Words that name nothing and ask for no particular thing: fillers, pronouns, and the words of a question for a sum. */
const plain = new Set(
  `a ah oh ok okay oki bueno listo dale va vale perfecto genial si yes ya great o sea osea entonces pucha uy ay mm y e pero bien entiendo joya sick cool nice
   so and then please porfa porfis por favor plis gracias thanks amigo amiga joven jefe mija senorita ahora asi now pues if
   el mi the new total todo toda todos todas everything en in cuanto cuantos how much what whats is my seria serian es son fue sale salen saldria queda
   quedan quedaria da daria suma debo debemos pago pagaria pagamos costaria viene vendria siendo was would be come comes do does me nos le te lo la los las
   se it that to i we owe pay all this for junto juntos juntas completo final altogether together pagar de con with by eso esto este esta un una an`
    .split(/\s+/u)
    .filter(word => word !== ''),
);

/** Whether each word of a folded text is such a word, or another one that the caller takes for plain. */
export const isPlainBut = (folded: string, isPlainHere: (word: string) => boolean = () => false): boolean =>
  (folded.match(/[\p{L}\d]+/gu) ?? []).every(word => plain.has(word) || isPlainHere(word));
