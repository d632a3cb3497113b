/** Training messages about what is rare and matters most: requests for a person, legal threats, departures, strong feelings, and what only looks like them. */
export const feelingsAndFlags = `
# gen 0 C es h
¿Me conecta con un colaborador?
quiero atención humana
Necesito comunicarme con la gerencia
¿Pueden pasarme a recepción?
Me gustaría conversar con {name} sobre mi caso
Pídale a {name} que me devuelva la llamada
Llamada por favor
¿Hay algún agente disponible?
Prefiero que me atiendan por llamada
Que me contacte un ejecutivo al {phone}
¿Me puede dar una llamadita?
quiero platicar con alguien de ventas
transfiérame con servicio al cliente
no entiendo estas opciones, quiero alguien que me explique hablado
márqueme al {phone}
comuníqueme con la oficina de {city}
¿Puedo hablar con {name}?
¿{name} me puede marcar más tarde?
me atiende {name} normalmente, ¿está disponible?
solicito hablar con el propietario
un asesor por favor
¿con un humano se puede hablar?
Que alguien me hable, es un asunto delicado
pásenme al departamento de quejas
# gen 0 C en h
Connect me with a team member
I need to get hold of {name}
I want live support
Customer service representative please
Could {name} phone me this evening?
Get somebody on the line for me
May I speak with the owner
Please have your manager contact me at {phone}
I'd prefer a phone conversation
Is there a person behind this chat?
transfer me to sales
give me a ring when you're free
operator
can we talk on the phone?
I usually deal with {name}, is she available to talk?
ask {name} to give me a call
# buy 0 W es h
Me interesa {theprod}, ¿a qué hora me pueden marcar?
# sup 0 C es h
¿me ayuda un técnico por llamada con {theprod}?
# gen 0 C es
No quiero hablar con nadie, solo díganme el horario
No necesito un asesor, solo la dirección
ya hablé con un asesor, gracias
# gen 0 C en
I don't need to talk to anyone, just tell me your hours
already spoke to an agent, thanks
# inf 0 W es
¿Pueden mandar a alguien a tomar medidas?
¿el técnico viene a ver el lugar antes?
por favor sin llamadas, solo texto: ¿tienen {prods}?
# inf 0 W en
Could someone come by to take measurements?
no phone calls please, do you have {prods}?
# cmp - C es l
Nuestro departamento jurídico les enviará una carta documento
Iniciaré acciones legales por incumplimiento de contrato
Esto termina en tribunales
Voy a reclamar ante la Defensoría del Consumidor
Presentaré el caso ante el MEIC
los voy a llevar a juicio
Ya puse la demanda en el juzgado civil
Mi abogada les mandará una carta mañana
Voy a denunciarlos ante la Agencia de Protección de Datos
La fiscalía se va a enterar de lo que hacen
Iré a CONDUSEF y a Profeco
los denunciaré por fraude
haré valer mis derechos ante las autoridades
Tengo testigos y pruebas, esto va para la corte
# ref - C es l
Devuélvanme el depósito o inicio un proceso legal
Si no reembolsan hoy, mañana voy al tribunal
# trk - C es l
Si no entregan el lunes iniciaré acciones legales por incumplimiento
# war 0 C es l
De no cumplir la garantía, acudiré a la autoridad de consumo
# cmp - C en l
I will take legal action for breach of contract
Our legal department will be sending you a formal notice
This will end up in court
I'm filing a lawsuit
I have evidence and witnesses, see you before the judge
I'm contacting the FTC and the attorney general
You will hear from my attorney tomorrow
I'll report this to the regulator
I am going to report your company for fraud
# ref 0 C en l
If the deposit is not returned, I will start legal proceedings
# trk - C en l
Deliver by Monday or I start legal proceedings
# war 0 C en l
If the guarantee isn't honoured I'll file a claim with consumer protection
# gen 0 C es
¿Tienen un abogado que me recomienden?
Soy abogado, mucho gusto
vivo a un lado del juzgado, ¿cómo llego a su local?
# sup 0 C es
El SAT me mandó un requerimiento, ¿qué documentos les paso para contestarlo?
# sup 0 C en
I got a letter from the tax office, what documents do you need from me?
# buy 0 W es
Necesito un abogado, ¿ustedes llevan divorcios?
Me chocaron y necesito asesoría legal, quisiera una cita
# buy 0 W en
I want to sue my landlord, can your firm take my case?
# inf 0 W es
¿{theprod} tiene mucha demanda?
# cmp - C es
Me fui con un mal sabor de boca
No cumplieron con nada de lo acordado
El servicio ha bajado muchísimo
Qué falta de profesionalismo
Estoy bien molesta con lo que pasó ayer
Me da pena decirlo pero fue una mala experiencia
Nadie se hizo responsable
El cuarto no se parecía en nada a las fotos
Me sirvieron comida echada a perder
no me gustó para nada cómo me habló su empleada
esperaba mucho más
tardaron una eternidad y encima mal hecho
El chofer manejó como loco y casi nos estrellamos
muy lentos y desatentos
me ignoraron por completo en el mostrador
Qué triste que traten así a sus clientes
Ni una llamada, ni un mensaje, nada: nos dejaron colgados
Su empleado llegó borracho a mi casa
El trabajo es un insulto a lo que pagué
Claro, como ya pagué, ahora nadie me conoce
Sí cómo no, "calidad garantizada"
Bien bonita la oficina, lástima la gente que atiende
Lo único bueno fue el estacionamiento
me arrepiento de haberlos contratado
Quedé pésimo con mi cliente por culpa de ustedes
Son puras excusas
Cada vez peor
0 estrellas
👎
😡😡😡
# cmp - C en
It left a bad taste in my mouth
You didn't deliver on anything we agreed
Service has really gone downhill
I'm pretty upset about what happened yesterday
No one took responsibility
The room looked nothing like the pictures
You served us spoiled food
I didn't like how your employee spoke to me
I expected much better
It took forever and was done badly
Your driver nearly ran us off the road
slow and careless staff
they ignored me completely at the counter
sad to see customers treated like this
not a call, not a text, you left us hanging
I regret hiring you
You made me look bad in front of my client
Nothing but excuses
Getting worse every time
zero stars
Sure, "quality guaranteed", right
Lovely office, shame about the people
the only good thing was the parking
well that was a waste of money
# cmp - C es x
Ya no seré más su cliente
Esta fue mi última compra con ustedes
Voy a pasar mi contabilidad a otro despacho
# cmp - C en x
That was my last purchase from you
I'm moving my business to another firm
# cmp - C es fx
Lárguense, ineptos, cancelo todo y no vuelvo nunca
# cmp - C en f
You incompetent fools, this is an outrage!!!
I am absolutely disgusted and livid!!!
# cmp - C es f
¡¡QUÉ ASCO DE GENTE, INCOMPETENTES, ME TIENEN ENFERMO DE CORAJE!!
# sup - C es
Qué fastidio, {theprod} no conecta nunca, ¿qué hago?
# trk - C es
Nos dejaron esperando toda la tarde, ¿van a venir sí o no?
Pagué envío rápido y nada, qué engaño, ¿cuándo llega?
# trk - C en
I paid for express and still nothing, what a con. When does it arrive?
we waited in all day for nothing, when are you coming?
# ref - C es
Me siento burlada, regrésenme lo que pagué
# ref - C en
I feel ripped off, give me back what I paid
# war - C es
Qué desilusión, {theprod} recién comprado y ya no sirve, quiero el cambio
# war - C en
So disappointing, brand new {prod} and already broken, swap it
# gen + C es
Estamos muy agradecidos con todo el equipo
Superaron mis expectativas
Mis hijos quedaron felices
Qué trabajo tan impecable, los voy a recomendar con todos mis conocidos
La atención fue de otro nivel
Me trataron como reina
Por fin alguien que hace bien las cosas
Una experiencia inolvidable
Quedó precioso mi baño, qué manos
Da gusto encontrar gente tan profesional
se pasaron de buenos, gracias
los amo
🥰🥰
Le mando un abrazo a {name}, es un ángel
# gen + C en
We're so thankful to the whole team
You went above and beyond
My kids had a blast
I'll recommend you to everyone I know
They treated me like a queen
Finally someone who does things right
An unforgettable experience
My bathroom looks stunning
It's a joy to deal with such professionals
Big hug to {name}, what an angel
couldn't ask for more
you guys rock
# trk + C es
Los adoro, siempre tan atentos 💕 ¿ya viene mi pedido?
# gen 0 C es
gracias por la info
gracias, quedo al pendiente 🙏
jajaja se me olvidó que era domingo
# gen 0 C en
thanks for the info
ok got it, thanks 🙏
`;
