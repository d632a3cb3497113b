/** Training messages that threaten or announce legal action, in many wordings, and those that only sound so. */
export const threateningLaw = `
# cmp - C es l
los voy a demandar
nos vemos en los tribunales
voy a poner una demanda
ya contraté abogado
mi abogado los contactará
esto va para Profeco
los denuncio en Profeco mañana
voy a ir a la Defensoría del Consumidor
Sernac ya está enterado
voy a la SIC con todo esto
Acodeco tendrá mi queja hoy mismo
pondré la denuncia ante Indecopi
los reportaré en Consumidor Financiero
haré un reclamo en la OMIC y en consumo
voy a levantar denuncia ante el Ministerio Público por fraude
me veré obligado a iniciar acciones legales
me reservo el derecho de ejercer acciones judiciales
procederé judicialmente
recibirán una carta documento
mañana les llega la carta notarial
ya está en manos de mis abogados
esto lo decide un juez
esto es fraude y lo voy a denunciar a la policía
ya presenté la denuncia en la fiscalía
voy a meter una tutela
interpondré un recurso de amparo
los acusaré por publicidad engañosa ante la autoridad
ya me asesoré legalmente y tengo el caso ganado
vendieron mis datos, los denuncio ante el INAI
los voy a reportar a Salubridad
le pasé el caso a mi cuñado que es abogado y los vamos a enjuiciar
van a saber de mí en el juzgado
si no arreglan esto, demanda
no me dejan otra opción que ir por la vía legal
voy a demandar por daños y perjuicios
# cmp - C en l
I will sue
suing you
see you in court then
my attorney is on it
you'll hear from my lawyers
lawyering up
legal action is next
I'm taking legal action
consider this notice before action
small claims it is
I've filed with the BBB and the attorney general
reporting this to the FTC
reported to Citizens Advice and trading standards
going to the ombudsman
the consumer court will decide
I will drag you to consumer forum
filing a consumer complaint in district forum against your company
GDPR breach, ICO notified
data protection complaint coming your way
I've lodged a complaint with the ACCC
police report filed for fraud
I'll be pressing charges
my solicitor has advised me to issue proceedings
this is going to tribunal
a cease and desist is on its way
my dad's a judge and we ARE suing
class action, here we come
OSHA will hear about this
calling the health inspector on you
I'll have my lawyer send a demand letter
prepare to be served
we intend to litigate
I've already talked with a lawyer
# war - C es l
si no me cambian la lavadora dañada voy a Profeco
o responden por la garantía o los demando
# war - C en l
honour the warranty or I go to small claims court
replace the faulty boiler or my solicitor gets involved
# ref - C es l
devuélvanme el dinero o pongo la denuncia
último aviso: reembolso o demanda
si el viernes no está mi dinero, presento la queja en Condusef
# ref - C en l
refund me or I'll see you in small claims
money back by Friday or I'm filing with the attorney general
return my deposit or we go to court
# trk - C es l
si no aparece mi paquete hoy, voy a la Defensa del Consumidor
# trk - C en l
deliver it by tomorrow or my lawyer steps in
# cmp - C es lh
quiero al gerente al teléfono o los demando
# cmp - C en lh
have a director call me today or my lawyer will
# cmp - C es
no pienso demandarlos pero qué vergüenza de servicio
tranquilos, no los voy a denunciar, solo quería desahogarme: pésimo trato
de que es un robo el precio, es un robo
esto debería ser ilegal, qué mal sabe
ni que fuera para llamar al abogado, pero me sentí muy mal atendida
parece un juicio para que le den a uno una cita, qué lentitud
# cmp - C en
I'm not the suing type but that was awful
it should be a crime to charge that for a sandwich
not threatening anything, I'm just really upset with the service
criminal how bad this coffee is
no lawyers, no drama, just very disappointed in you
no one's going to court over a haircut but honestly, look at it
# ref 0 C es
inicié un contracargo con mi banco, ¿ya lo vieron?
no quiero problemas legales ni nada, solo que me regresen lo que pagué
# ref 0 C en
I've opened a dispute with my card company for the double charge
no need for lawyers, just refund the second payment please
# buy 0 W es
somos bufete y queremos contratar limpieza
soy abogado y busco oficina en renta
necesito un abogado laboral, ¿cómo agendo?
quiero demandar a mi exjefe, ¿ustedes llevan esos casos?
el juzgado necesita 20 sillas, ¿a quién le paso la solicitud?
# buy 0 W en
our law firm would like to order branded notebooks
I need a lawyer for a car crash case, do you take those on?
I want to sue my old landlord, can you represent me
the courthouse is looking for a new cleaning contractor
# inf 0 W es
hay mucha demanda de ese modelo o todavía alcanzo?
¿el seguro legal cubre divorcios?
¿el software sirve para un juzgado?
¿La marca tiene denuncia por plagio o es original?
# inf 0 W en
is there high demand for these or can I wait
does the policy include legal cover
does your software handle court deadlines
# gen 0 C es
mi abogado es vecino de ustedes, ¿en qué piso están?
declaro mis impuestos en abril, ¿abren en esas fechas?
me llegó una demanda de otra empresa, no es con ustedes, disculpe
# gen 0 C en
my lawyer recommended you, where's your office
I've got jury duty in court Tuesday, are you open Wednesday?
`;
