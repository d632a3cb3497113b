/** Training messages that want money back, a return, a reversal of a charge, or the state of a refund. */
export const refundRequest = `
# ref 0 C es
Quiero que me devuelvan el dinero
Quiero un reembolso
Solicito el reembolso de {theprod}
¿Cómo puedo devolver {theprod} que compré?
Quiero hacer una devolución
No me quedó, lo quiero devolver
Me cobraron doble
Tengo un cargo que no reconozco, quiero que lo reversen
¿Cuándo me depositan la devolución?
¿Ya procesaron mi reembolso?
Quiero cancelar mi pedido y que me regresen lo que pagué
Cancelé la reserva, ¿me devuelven el anticipo?
Quiero de vuelta la seña del departamento
Ya no lo quiero, ¿me regresan mi dinero?
Necesito la nota de crédito de la devolución
Pagué de más en la factura {order}, ¿me devuelven la diferencia?
Me siguen cobrando aunque cancelé el plan, necesito que me reintegren
El pedido llegó equivocado, quiero la plata de regreso
¿Cómo es el proceso para que me regresen lo del curso? no voy a poder ir
Por error pagué dos veces, favor de devolver uno de los pagos
me descontaron de la tarjeta y no salió la compra, ¿me lo reversan?
No quiero cambio, quiero mi dinero de vuelta
mi reembolso aún no aparece en la cuenta
Quisiera saber el estado de mi devolución {order}
El producto salió malo y ya no quiero otro, prefiero que me regresen el dinero
che, devolveme la guita, me arrepentí de la compra
Compré hace 2 semanas y el producto llegó defectuoso, quiero reembolso
Quiero devolver {theprod}, tengo el ticket
Solicito contracargo, no reconozco esa compra
se arrepintió mi esposa, ¿podemos devolver {theprod} sin usar?
Me cobraron la consulta y el doctor no asistió, ¿me devuelven?
Me vendieron la talla equivocada, la devuelvo y me dan el dinero
# ref 0 C en
I want a refund
I want my money back
How do I return {theprod}?
I'd like to return {theprod} and get my money back
I was charged twice
There's a charge I don't recognise, please reverse it
Has my refund been processed?
When will I get my refund?
I'd like to cancel my order and get refunded
Can I get my deposit back? I cancelled the booking
It doesn't fit, I want to send it back
You're still billing me after I cancelled, please refund it
I overpaid invoice {order}, can you give back the difference?
I don't want an exchange, I want my money back
wrong item arrived, I'd like a refund
I will dispute the charge with my bank if it isn't reversed
status of my refund for order {order}?
bought it by mistake, can I return it unopened?
# ref - C es
Devuélvanme mi dinero, es un abuso
Llevo un mes esperando el reembolso, ya estoy harto, ¿cuándo me pagan?
Qué porquería de {prod}, quiero mi plata de vuelta
Me quitaron el dinero de la tarjeta y nadie responde, regrésenlo por favor, estoy angustiada
Muy mala experiencia, devuélvanme el anticipo
Exijo la devolución inmediata de mi dinero, qué falta de seriedad
Vendan cosas buenas, esto es basura. Mi dinero de regreso, por favor
# ref - C en
Give me my money back, this is ridiculous
I've waited a month for the refund and I'm fed up
This is garbage, I want a full refund
Terrible experience, I demand my deposit back
You took money from my card without asking, I'm so upset, return it
# ref - C es f
¡¡DEVUÉLVANME MI DINERO, RATEROS!!
Ladrones, me robaron, quiero mi dinero AHORA
# ref - C en f
GIVE ME MY MONEY BACK YOU THIEVES
# ref - C es fx
Estafadores, quiero mi dinero ya y jamás vuelvo a comprarles
# ref - C en fx
You thieves, refund me now, I'm never coming back
# ref - C es l
Si no me devuelven el dinero los demando
Devuélvanme lo que pagué o voy a la Profeco
Tienen 48 horas para el reembolso, después actúa mi abogado
Quiero mi dinero o pongo una demanda en el juzgado de pequeñas causas
# ref - C en l
Refund me or I'll sue
Return my deposit or you'll hear from my lawyer
If I don't get my money back I'm reporting you to the attorney general
Pay me back or I'll see you in small claims
# ref 0 C es l
Les informo que, de no recibir el reembolso, presentaré una queja ante ACODECO
# ref 0 C en l
Please note that without a refund I will file with the consumer protection agency
# ref 0 C es h
Quiero mi reembolso, ¿con quién puedo hablar?
Necesito que me llame alguien de cobros para reversar un cargo
# ref 0 C en h
I need to talk to a person about my refund
`;
