/** Training messages whose main point is dissatisfaction. Flags: f furious, x threatens to leave, l legal, h wants a person. */
export const complaint = `
# cmp - C es
Muy mal servicio, no vuelvo a recomendarlos
Pésima atención
Qué mala atención tienen, llevo una hora esperando
Estoy muy decepcionado de {theprod}, no es lo que prometieron
La calidad de {theprods} es malísima
El personal fue muy grosero conmigo
La señorita que me atendió fue prepotente y me dejó hablando sola
Nunca contestan el teléfono, es una falta de respeto
Llevo tres días escribiendo y nadie responde
Me mintieron, dijeron que incluía {svc} y no era cierto
Me siento estafado con lo que me vendieron
Qué vergüenza de empresa
La comida estaba fría y cara
El baño estaba sucio y la habitación olía a humedad
El doctor me atendió dos horas tarde y ni me revisó bien
Dejaron mi casa hecha un desastre después de {svc}
Los instaladores rompieron mi pared y se fueron como si nada
El repartidor dejó el paquete tirado bajo la lluvia
Excelente, otra vez me dejaron esperando. Un aplauso 👏
Gracias por arruinarme el cumpleaños, qué gran servicio
Maravilloso: pagué por rápido y llegó tarde. Bravo
Genial, nueva cita cancelada sin avisar. Muy profesionales 🙄
No puede ser que siempre pase lo mismo con ustedes
El contador presentó mal mi declaración y me multaron por su culpa
Su página es un asco, nunca carga
El producto es bueno pero la atención deja muchísimo que desear, me trataron fatal
Me gustaba mucho venir, pero la última vez fue horrible y nadie dio la cara
Son unos irresponsables
puro engaño, no cumplen nada de lo que prometen
Horrible experiencia
Nefasto
Malísimo todo
Fatal el trato en la tienda de {city}
Ustedes prometen y nunca cumplen, ya me cansé
Me cobraron de más y encima me hablaron feo
Desde que cambiaron de dueño todo es un desastre
No quiero reembolso ni nada, solo que sepan que su servicio es pésimo
no me interesa que me devuelvan el dinero, solo que sepan que estoy molesta
Me vendieron algo que no era, qué falta de seriedad
El vecino y yo estamos hartos del ruido de su obra
Qué bajón chabón, la atención es una cagada
Una porquería, se los digo de frente
Vaya tomadura de pelo, os habéis lucido
mae qué mal servicio, de verdad
Quedé muy inconforme con el corte de pelo
La agente inmobiliaria nunca llegó a la visita y no avisó
Les falta mucha organización, uno espera y espera
Sigo esperando una disculpa por lo que pasó ayer
esto no sirve, pura basura lo que venden
Tan amables como siempre... ni los buenos días dan
Llevo media hora en la línea y me cuelgan
Me parece muy mal que publiquen una cosa y cobren otra
Hola buenas miren yo no soy de quejarme pero la verdad es que ayer fui con mi familia y nos hicieron esperar cuarenta minutos y luego trajeron todo equivocado y la mesera de mal humor, muy mal
# cmp - C en
Terrible service, would not recommend
Very disappointed with {theprod}, not what was promised
The staff were so rude to me
Nobody answers the phone, it's disrespectful
I've been waiting for an hour and no one has helped me
The quality is awful
You lied to me about what {svc} included
The room was dirty and smelled of damp
Your crew left my house a complete mess
The doctor saw me two hours late and barely looked at me
Oh great, cancelled again with no notice. Very professional 🙄
Thanks for ruining my birthday, amazing service
Wow, an hour on hold. Brilliant.
It's always the same story with you people
Your accountant filed my taxes wrong and I got fined
Food was cold and overpriced
I don't want a refund, I just want you to know how bad this was
I used to love this place but last time was horrible and nobody cared
Worst experience ever
So unprofessional
The agent never showed up to the viewing and didn't even text
I feel cheated
What a joke of a company
Delivery guy threw my box over the fence in the rain
Unacceptable. Just unacceptable.
I am really unhappy with how I was treated in your store
poor communication, broken promises, I'm fed up
# cmp - C es f
¡¡¡SON UNOS INÚTILES!!! ESTOY FURIOSO
Estoy furiosa, esto es una burla, nunca en mi vida me habían tratado así
SON UNA PORQUERÍA DE EMPRESA, RATEROS
Malditos estafadores, me arruinaron el negocio
Estoy indignado, son unos sinvergüenzas y unos ladrones
ESTO ES UN ROBO, DESCARADOS!!!
Me tienen hasta la madre con sus mentiras, pinche servicio de mierda
# cmp - C en f
You people are absolutely USELESS, I am furious!!!
THIS IS A SCAM, THIEVES!!
I'm beyond angry, the worst, most disgusting service I've ever had
What the hell is wrong with you? Total garbage, liars
# cmp - C es fx
Estoy furioso, cancelen todo, me voy con la competencia
¡Nunca más les compro! Son lo peor, me cambio a otra empresa hoy mismo
Pésimos, ladrones, no vuelvo jamás y le voy a contar a todos
Hasta aquí llegamos, cancelo mi contrato, son unos incompetentes
Estoy harto, inútiles, doy de baja el servicio y me paso con otros
# cmp - C en fx
I'm furious, cancel everything, I'm going to your competitor
Never buying from you again, worst company ever, you lost me as a customer!!
I'm done with you thieves, switching to someone else today
# cmp - C es x
Qué mal servicio, la próxima compro en otro lado
Ya no vuelvo, me cambio de clínica
Así no dan ganas de seguir siendo cliente, voy a cancelar mi suscripción
Perdieron un cliente
# cmp - C en x
Disappointing. I won't be coming back
Bad service again, I think I'll cancel my subscription
You just lost a customer
# cmp - W es x
Les compramos {n} {prods} cada mes y con esta atención estamos por cambiar de proveedor
Soy cliente desde hace años, iba a renovar el contrato, pero con este trato lo dudo mucho
Iba a comprar {n} {prods} pero con esta atención mejor me voy a otro lado
Llevamos años trabajando juntos y es la tercera vez que fallan, estamos evaluando a otro proveedor
# cmp - W en x
We order {n} {prods} from you every month and after this we are looking at other suppliers
I was about to renew our yearly contract but with this service I'm not sure
I wanted to buy {theprod} but your staff ignored me, so I'll go elsewhere
# cmp - C es l
Los voy a denunciar a la Profeco
Voy a poner una denuncia en la ACODECO por este abuso
Mi abogado se va a poner en contacto con ustedes por el daño a mi casa
Los voy a demandar por negligencia
Voy a interponer una queja formal ante la SIC por publicidad engañosa
Usaron mis datos sin permiso, los reportaré a protección de datos
Nos vemos en el juzgado, ya tengo el abogado
Mañana pongo la denuncia en Defensa del Consumidor
Les voy a meter un juicio por lo que hicieron en mi casa
Voy a acudir a Consumo y a un abogado si esto sigue así
# cmp - C es lf
Estafadores de mierda, los voy a demandar y van a pagar cada centavo
¡LADRONES! Los denuncio ante la Profeco HOY MISMO
# cmp - C en l
I'm going to sue you
My lawyer will be in touch about the damage to my floor
I'm reporting you to the Attorney General for false advertising
You leaked my data, I will report this to the data protection authority
Expect to hear from my solicitor
See you in court
I'll be filing a complaint with the consumer protection agency
# cmp - C en lf
You crooks, I'm suing you for everything, my attorney already has the papers!!
# cmp - C es
No voy a demandar a nadie, pero me trataron muy mal
No pienso llamar a un abogado por esto, pero qué decepción
Les quedó horrible el trabajo, no los denuncio porque no tengo tiempo
# cmp - C en
I'm not going to sue or anything, but this was really poor work
# cmp - C es h
Estoy muy molesto, quiero hablar con el gerente
Páseme con un supervisor, esto es una falta de respeto
Ya basta del bot, quiero poner mi queja con una persona
Exijo que me llame el encargado, pésimo servicio
# cmp - C en h
This is unacceptable, let me speak to a manager
Get me a supervisor, I'm tired of this bot
`;
