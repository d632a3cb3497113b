/** Training messages that ask for a person or threaten law in rarer wordings, inside other asks, and their look-alikes. */
export const voicesAndCourts = `
# gen 0 C es h
¿Doña Marielos se encuentra?
¿está disponible el arquitecto? ocupo decirle algo
comuníqueme a la extensión 204
¿me pasa con contabilidad?
busco a Esteban, el de repuestos
dígale a Gloria que le marque a su prima
me devuelve la llamada cuando pueda
tengo una llamada perdida suya, ¿me marcan otra vez?
quedo pendiente de su llamada
espero que me llamen hoy
¿a qué hora me pueden telefonear?
¿podría usted llamarme al trabajo?
prefiero voz, no texto
por teléfono es más fácil, ¿me llaman?
¿podemos hacer una videollamada?
¿hacemos un zoom con alguien del equipo?
necesito que un experto me oriente de viva voz
alguien con quien conversar, por favor
¿quién me puede atender en este momento?
¿hay algún ejecutivo conectado?
necesito un agente humano ya
atención de una persona, no respuestas automáticas
no quiero hablar con la inteligencia artificial
desactive el bot y póngame a alguien
¿me contesta un ser vivo?
esto lo tengo que ver con el jefe, ¿me lo comunica?
quisiera hablar directamente con el propietario
¿cuál es el celular del gerente? necesito conversar con él
mándeme un asesor al chat
con ventas por favor
pásame a cobranzas
comunícame con el doctor
que la nutricionista me llame porfa
dame un número donde me respondan de verdad
llamar urgente al 7777 1212
por favor llamar a mi señora al 8123 4567
¿me echas una llamada?
¿me pegas un telefonazo?
me hacés una llamada?
telefonéenme por favor
ponme a alguien que sepa
con un compañero tuyo que sea humano
quiero un asesor humano, no un menú
a ver si me atiende una persona de una buena vez
¿me puede contactar el encargado de la tienda?
# gen 0 C en h
is Marcus about? need to run something by him
extension 204 please
could I be put through to accounts
I'm after Steve in parts
tell Gloria to ring her cousin
return my call when you can
missed a call from you, please try me again
awaiting your call
expecting a call from you today
what time could you phone me
could you call me at work
voice not text please
easier over the phone, call me?
can we do a video call
set up a zoom with someone on your team
I need an expert to talk me through it
somebody to chat to please
who can help me right now, an actual employee?
any agents online
need a human agent now
human help not automated answers
I don't want to talk to AI
turn the bot off and give me somebody
is there a living soul there
this is one for the boss, can you connect me
I want to talk directly to the owner
what's the manager's direct number, I need a word
send an advisor into this chat
sales department please
pass me to collections
connect me with the doctor
have the dietician ring me
give me a number that a person answers
urgent call 555 0177
please telephone my wife on 555 0190
drop me a call
buzz me later
dial me back
get me someone who knows
a colleague of yours who is human
I'd like a human advisor and not a menu
could a person deal with me for once
can the store manager contact me
I want to speak with a representative about my account
can I chat with an associate
agent agent agent
speak to a person!!!
talk to representative
# sup 0 C en h
I can't follow these steps, can someone call and guide me
locked out again, I need to speak with tech support
# sup 0 C es h
no puedo con estos pasos, ¿me guía alguien por llamada?
otra vez bloqueado, necesito hablar con soporte técnico
# cmp - C es h
nadie da la cara, quiero hablar con el dueño del negocio
su robot me tiene harto, un humano ya
pongan a una persona a contestar, qué burla
necesito que me llame un supervisor, estoy muy molesta con el trato
# cmp - C en h
nobody takes responsibility, let me speak with the owner
sick of your bot, human, now
put a person on to answer me, this is a mockery
I need a supervisor to phone me, I'm very upset with how I was treated
this automated nonsense is infuriating, connect me to staff
# gen 0 C es
ya me atendió una persona, gracias
no hace falta que me llame nadie
mejor por correo, no contesto llamadas
¿cuántos agentes tienen ustedes en la zona?
mi hermano es gerente de banco
soy agente de seguros
la persona encargada soy yo
¿venden teléfonos? ah no, perdón, me confundí
habla Ricardo, el de ayer
¿con qué persona hablé ayer? solo para apuntar el nombre
estoy hablando con mi esposo, ya les digo
ahorita hablamos
# gen 0 C en
a person already helped me, thanks
nobody needs to call me
email's better, I don't pick up calls
how many agents do you have in town
my brother's a bank manager
I'm an insurance agent
I'm the person in charge
Rick here from yesterday
who did I speak with yesterday? just for my notes
speaking with my husband, will let you know
talk soon
we'll talk later
# cmp - C es l
la demanda ya está redactada
mis abogados tienen el caso
esto termina en un juicio, se los aseguro
quedan notificados: procederé legalmente
tengo cita con el abogado mañana por lo de ustedes
los vamos a llevar a juicio por la fuga de gas
la Sala lo va a resolver
interpuse una denuncia penal en su contra
aténganse a las consecuencias legales
pediré indemnización en los tribunales
voy derecho a la oficina del consumidor a acusarlos
denuncia puesta, suerte
mi denuncia en Facua ya está registrada
los voy a reportar a la Secretaría del Trabajo por no pagarme
la Superintendencia de Salud va a saber de esto
hice la queja en la ARESEP
acudiré a la justicia
voy a reclamar ante Consumo y si no, al juzgado
publicaron mi foto sin permiso, mi abogado los va a contactar
con el audio que tengo los llevo a fiscalía
es negligencia médica y la voy a demandar, doctora
los demandaremos colectivamente los vecinos
ya está la reclamación por vía judicial en marcha
denuncia ante la Agencia de Protección de Datos en camino
esto es publicidad falsa y Profeco lo va a sancionar, ya los reporté
# cmp - C en l
the lawsuit is drafted
our attorneys have the file
this ends in court, mark my words
you're on notice, legal proceedings will follow
I have an appointment with a lawyer tomorrow about you
we'll take you to court over the gas leak
a judge is going to sort this out
criminal complaint filed against your driver
there will be legal consequences
I'll seek damages
off to the consumer office to report you
complaint lodged with the regulator, good luck
I'm reporting you to the labor department for unpaid wages
the medical board is going to hear about it
going to the county court with this
you used my photo without consent, my lawyer will be writing
taking the recording to the police
this is malpractice and I'm suing, doctor
the neighbours are suing you jointly
legal claim's under way
the data commissioner has my complaint
false advertising, I've reported you to the FTC
expect a summons
I will take legal recourse if not resolved, consumer court also
see you before the ombudsman
my union's lawyers are preparing action against you
# sup - C en l
fix my line by Friday or I go to the regulator
# sup - C es l
si no arreglan el ascensor ya, los denunciamos a la municipalidad
# ref 0 C es l
solicito la devolución en 5 días hábiles; de lo contrario acudiré a Profeco
# ref 0 C en l
please refund within 14 days, failing which I'll start a small claims action
# trk 0 C en l
if the goods aren't here by the 10th our lawyers will terminate the contract and claim damages
# inf 0 W es
¿el contrato lo revisa un abogado de ustedes?
¿ese modelo tiene mucha demanda?
soy juez y busco toga a la medida, ¿las hacen?
¿el curso de derecho laboral es virtual?
# inf 0 W en
will one of your lawyers review the lease
do you make judges' robes
is the legal secretary course online
is the demand for two beds high around there
# buy 0 W es
necesito un perito para un juicio, ¿cómo los contrato?
quiero registrar mi marca, ¿llevan ese trámite?
# buy 0 W en
we need an expert witness for a trial, can we hire you
I'd like to trademark my logo with your help
# gen 0 C es
tengo audiencia el martes, ¿abren el miércoles?
trabajo en la fiscalía, ¿tienen descuento para funcionarios? digo, ¿convenio?
la policía cerró la calle, ¿por dónde entro?
# gen 0 C en
police closed the road, which way do I come in
I'm at court all day, are you open after six
my nephew studies law near you, is there parking
# cmp - C es
ni demanda ni nada, solo quería que supieran que me fui triste
sería para denunciarlos pero no tengo energía, qué decepción
me trataron como criminal en un juicio
# cmp - C en
won't bother suing over a sandwich but it was grim
could report you but life's too short, awful though
I felt like a criminal on trial at your till
`;
