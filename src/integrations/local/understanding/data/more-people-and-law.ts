/** Training messages: more ways to ask for a person, to be rung up, to decline that, and to bring the law into it or leave it out. */
export const morePeopleAndLaw = `
# gen 0 C es h
¿está la doctora? dígale que me devuelva la llamada
necesito que alguien me atienda por teléfono
quiero que me contacte un ejecutivo
con quién puedo hablar de mi caso
¿me comunica con gerencia?
ocupo hablar con Luis, el de repuestos
que me llame el vendedor que me atendió ayer
prefiero tratarlo con una persona
no quiero hablar con una máquina
¿eres humano? pásame con uno
contácteme un asesor a este número por favor
asesor
agente
humano por favor
quiero que me escriba una persona, no un menú
mejor hábleme alguien
deme el número directo del supervisor, quiero hablar con él
¿hay alguien de carne y hueso?
me urge hablar con el ingeniero a cargo
pónganme con un ser humano
necesito conversar con alguien de cobros
llámenme cuando puedan, es más fácil hablado
que se comunique conmigo el encargado
¿quién me puede atender personalmente?
déjeme hablar con su jefe
háblenme al 8888 1212 por favor
# gen 0 C en h
is Tom around? ask him to ring me
could someone from billing call me
I want a call back
who can I speak to about this
get me someone who knows the product
pass me to your colleague please
agent
representative please
human
let me talk with a person
not a bot, a person please
I'd prefer to discuss it by phone, call me after five
could your manager contact me
need to speak with the engineer in charge
please have the office phone me
someone call me asap
give me a human
Is anybody real there?
I only deal with Karen, put her on
can a member of staff get in touch with me
connect me with the night shift
I want to be called, not texted
may I have a word with the owner
# buy 0 H es h
quiero cerrar hoy mismo, que me llame el vendedor para pagar
# buy 0 W es h
me interesa la bodega, ¿me puede llamar alguien para coordinar?
quisiera que un asesor me llame para ver lo del seguro
# prc 0 W en h
could a sales rep ring me with a quote for ten desks
# inf 0 W en h
someone call me to explain the plans please
# inf 0 W es h
¿me llama alguien y me explica cómo funciona el crédito?
# sup 0 C en h
I'm lost in these settings, can a technician call me?
# sup 0 C es h
ya lo intenté todo, páseme con un técnico
# ref 0 C es h
sobre mi reembolso, quiero hablar con alguien
# ref 0 C en h
about my refund, let me speak to somebody
# trk 0 C es h
¿me puede llamar el chofer? no encuentra la casa
# trk 0 C en h
could the driver phone me when he is close
# cmp - C es h
llevo una hora con este menú, quiero una persona ya
siempre contesta el bot y no entiende nada, comuníqueme con alguien
exijo hablar con el dueño, qué falta de respeto
# cmp - C en h
I've typed the same thing six times to this bot, get me a human
useless automated answers, I demand to talk to a supervisor
# gen 0 C es
ya hablé con la persona encargada, gracias
no hace falta que me pasen con nadie
no quiero llamadas, solo por escrito
la persona que me atendió se llamaba Rosa
¿cuántas personas caben en el salón?
mi asesor me recomendó su empresa
¿el agente de aduanas trabaja con ustedes?
soy agente de viajes
no me llamen más, por favor
quítenme de la lista de llamadas
¿el gerente sigue siendo don Pablo?
# gen 0 C en
no need to call, text is fine
I already spoke with an agent, all good
please stop ringing me
I'm an estate agent myself
is the manager's name still Olga?
take me off your call list
how many people does the room hold
# inf 0 W es
¿la asesoría es con una persona o por internet?
¿qué hace un asesor de ventas en su feria?
# inf 0 W en
does the plan include a human coach or only the app?
is a live operator included in the alarm service?
# cmp - C es
el asesor me colgó el teléfono
me atendió una persona grosera
la persona de caja me gritó
hablé con tres agentes y ninguno sabe nada
# cmp - C en
the agent I spoke to was clueless
I was yelled at by the person at the till
talked to four agents, four different stories
the operator hung up on me
# cmp - C es l
los voy a demandar por daños y perjuicios
ya metí la denuncia en Profeco
mañana voy a la Defensoría del Consumidor con todo esto
esto va para el SERNAC
voy a levantar un acta ante la autoridad
mis abogados ya están preparando la demanda
nos vemos en el juzgado
INDECOPI se va a enterar de esto
les llegará una citación, ya verán
procederé por la vía legal
van a responder ante un juez
los denuncio ante la Superintendencia de Industria y Comercio
aténganse a las consecuencias legales
voy a reclamar en Consumo y si hace falta en los tribunales
ya lo puse en manos de mi abogada
haré valer mis derechos en la corte
ACODECO ya tiene mi expediente
# ref - C es l
si no me devuelven la plata los demando
devuélvanme el anticipo o voy con la denuncia al MEIC
# war - C es l
si no respetan la garantía voy a Profeco
# trk - C es l
si no entregan hoy mi abogado inicia el proceso
# cmp - C en l
I'll be pursuing legal action
see you in court
my solicitor will be in touch
I've lodged a complaint with the ombudsman
trading standards have been informed
I am reporting you to the consumer protection agency
expect a lawsuit
we will take this to a tribunal
I'm suing for damages
I have contacted the FTC about this
consider this notice before legal proceedings
my lawyer has all the emails
this is going to the BBB and then to a judge
I'll file in small claims on Monday
the regulator will hear about it
# ref - C en l
return the deposit or I take you to court
pay me back or my attorney files next week
# war - C en l
honour the warranty or face legal action
# trk - C en l
deliver by Friday or I'm calling my lawyer
# cmp - C es
no pienso demandar a nadie pero qué mal servicio
ni que fuera para llevarlos a juicio, solo arréglenlo
# cmp - C en
I'm not the suing kind, just very let down
not threatening anything, just disappointed
# inf 0 W es
¿llevan demandas laborales?
¿el abogado atiende los sábados?
hay mucha demanda de ese modelo, ¿les queda?
# inf 0 W en
do you handle court filings for small firms?
is there a legal team for tenancy disputes?
# gen 0 C es
trabajo en un juzgado y paso por ahí a las cinco
estudio derecho y busco práctica
# gen 0 C en
my lawyer recommended you
I'm a paralegal looking for work
`;
