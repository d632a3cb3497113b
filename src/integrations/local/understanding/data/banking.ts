/** Training messages to banks, cards, wallets, insurers and lenders, public tweets among them. */
export const banking = `
# sup 0 C en
@FirstOak my card got swallowed by the machine, what do I do
card payment refused at the till although there's money in the account
How do I raise my daily limit?
the app won't accept my fingerprint since the update
@FirstOak locked out after three tries, how do I reset
I need to freeze my card, left it in a cab
how do i set up a standing order for the rent
verification code never arrives on my phone
@PayWing my transfer says under review, what do you need from me
where can I download my tax statement
My account shows the wrong date of birth
how do I file a claim for hail damage on the car
can you change the address on my policy
contactless stopped working, chip is fine
I'd like to dispute how my name appears on the card, two Ns
@FirstOak is the app down? can't see balances
please unblock my account, I'm travelling in Spain
how do I add my wife as an authorised user
@PayWing I sent money to an old phone number, how do I cancel
my direct deposit switched jobs, where do i find routing number
how can I close my savings account
Accidentally blocked a payee. How to undo?
# sup - C en
@FirstOak app down on payday AGAIN, how am I meant to pay my rent, sort it
I'm stuck abroad with a frozen card and you keep sending me to a chatbot, unlock it now
@PayWing account limited for no reason for three weeks, this is my income, please fix it
# cmp - C en
@FirstOak 50 minutes in a queue with one teller, joke
@FirstOak you closed my account without a word of explanation
Your adviser pushed a product on my grandmother she didn't understand
@PayWing customer service is nonexistent
two hours on the phone and passed round like a parcel
Denied my claim because of a typo. A typo!
@FirstOak great, another app redesign nobody asked for
the clerk discussed my balance out loud in front of the whole branch
Interest on savings is insulting
ten years premiums and the one time I need you, nothing
@PayWing you hold people's money hostage
I feel cheated by the small print
# cmp - C en x
@FirstOak switching banks today, seven day switch started
Moved my mortgage elsewhere, hope it was worth it
# cmp - C en l
@FirstOak CFPB complaint is in
I have escalated this to the Financial Ombudsman and await your final response letter
You shared my data with a third party, expect a report to the ICO
If the claim isn't settled I'll see you in small claims
my lawyer says the foreclosure was unlawful and will write to you
# ref 0 C en
there's a $35 overdraft fee I'd like waived
I don't recognise a payment to GYMX 29.99, please reverse it
ATM gave me 60 instead of 100, I need the 40 credited
charged an annual fee on a card you said was free, please remove it
I paid the wrong company through your app, can that be pulled back
Duplicate premium taken in March, please refund
@PayWing seller never shipped, I want my money back
# ref - C en
@FirstOak fees upon fees upon fees. Put my $70 back, this is robbery
# prc 0 W en
what's the fee for sending dollars to India
what rate would I get on a 15 year fixed
how much is the annual fee on the gold card
what does contents insurance cost for a two bed flat
why did my car insurance go up when I had no accidents
is there a charge to withdraw abroad
# inf 0 W en
do you do accounts for non residents
what do I need to apply for a mortgage
Does your travel cover include skiing?
does the card have airport lounge access
what documents for a business account for a new LLC
@FirstOak will you support Apple Pay any time soon
does the policy pay out if I lose my job
how long does approval usually take
can freelancers get a car loan with you
# buy 0 W en
I'd like to open an account for my teenager
thinking of refinancing, could someone run through options by email
want to insure my new motorbike
considering moving our payroll to you next quarter
# buy 0 H en
approved in principle, ready to sign the mortgage this week, where do I go
need cover for the van from midnight tonight, paying now
# trk 0 C en
where's my new debit card, ordered two weeks ago
has my wire to Canada gone out
what stage is my mortgage application at
claim 77120, any progress?
when will the cheque I paid in on Tuesday clear
# trk - C en
@FirstOak six weeks for a replacement card?? where is it
# gen 0 C en
what time does the Elm Street branch open
do you exchange yen
@FirstOak is this number really you? got a call
are you closed on Veterans Day
do you take interns in the fraud team
# gen + C en
Nadia at the Harlow branch was so patient with my dad, give her a raise
@PayWing got my money in 10 seconds, love it
# gen 0 C en h
I want to talk to somebody in the fraud department
could an adviser phone me about my pension
representative
speak to agent
let me speak to someone real please
# spm 0 C en
FirstOak alert: unusual login, confirm your identity at firstoak-verify.help
Get $5,000 by tomorrow, bad credit OK, reply YES
Your refund of $322.10 from the tax office is ready, submit card details here
Invest with Dr Frank, 40% monthly returns, withdraw anytime, message on WhatsApp
# sup 0 C es
@BancoAndino la app no carga desde temprano, ¿está caída?
el cajero me tragó la tarjeta
¿cómo subo el límite de mi tarjeta?
No me llega el token al celular
quiero bloquear mi tarjeta, la perdí en el bus
¿Cómo hago el cambio de clave?
me rechaza las compras por internet y sí tengo saldo
¿dónde saco la constancia para la declaración?
Necesito corregir mi segundo apellido en la cuenta
hice un yape al número equivocado, ¿cómo lo cancelo?
mi SINPE dice pendiente, ¿qué hago?
¿cómo agrego a mi esposo como beneficiario de la póliza?
¿cómo reporto un choque al seguro?
se me venció la tarjeta, ¿cómo pido la nueva?
Ayuda, cambié de teléfono y la app me pide reconocimiento facial y no pasa
¿Cómo cancelo el débito automático del gimnasio?
# sup - C es
@BancoAndino día de pago y la app muerta, como siempre, levántenla ya
llevo una semana con la cuenta bloqueada y nadie resuelve, necesito mi salario, por favor ya
# cmp - C es
@BancoAndino dos horas de fila para hacer un trámite de cinco minutos
Me negaron el crédito y ni una explicación
@BancoAndino cobran por todo y no sirven para nada
El ejecutivo me metió un seguro que nunca acepté
Uno llama y lo tienen de departamento en departamento
la aseguradora feliz cobrando, pero a la hora del choque ni contestan
muy bonita la publicidad, muy fea la realidad
@BancoAndino cierran la única sucursal del pueblo, qué falta de consideración
me atendieron de mala gana porque iba con ropa de trabajo
Quince años pagando la póliza y por una coma me rechazan el reclamo
# cmp - C es x
@BancoAndino hoy cierro mi cuenta, felicidades
Ya pasé mi nómina a otro banco
# cmp - C es l
@BancoAndino ya está la queja en CONDUSEF con folio y todo
Puse el reclamo en la SUGEF por el cobro del seguro
Si no pagan el siniestro nos vemos en tribunales
Me reportaron al buró sin deber; mi abogada prepara la demanda
Presenté la denuncia ante la Superintendencia Financiera por el mal manejo de mis datos
# cmp - C es h
Exijo hablar con el gerente de la sucursal, nadie me da razón
# ref 0 C es
me cobraron anualidad y me dijeron que era gratis, ¿me la reversan?
El cajero me dio 300 de 500, repongan los 200
hay una compra de Amazon que no hice, la desconozco, necesito el dinero
me debitaron dos veces la cuota del carro
transferí a una cuenta cerrada, ¿cuándo regresa la plata?
# ref - C es
@BancoAndino comisiones y más comisiones, devuelvan mis 150, abusadores
# prc 0 W es
¿qué tasa tienen para carro usado?
cuánto cobran por transferencia al exterior
¿Cuánto cuesta el seguro para un Kia 2018?
¿Cuánto queda la cuota de un préstamo de 5 millones a 5 años?
¿por qué me subió la póliza?
¿cobran por retirar en otro cajero?
# inf 0 W es
¿qué piden para abrir una cuenta siendo extranjero?
¿El seguro cubre dentista?
¿la tarjeta da millas?
¿dan préstamos a independientes?
¿cuánto tarda la aprobación de la hipoteca?
¿Tienen cuenta en dólares?
¿la póliza cubre robo de las llantas?
# buy 0 W es
quiero sacar una tarjeta, ¿cómo empiezo?
Me gustaría abrir una cuenta para mi negocio
ando buscando seguro de gastos médicos para la familia
estoy pensando comprar casa el otro año y ver lo del crédito con ustedes
# buy 0 H es
ya me aprobaron, ¿cuándo firmo la hipoteca? quiero que sea esta semana
necesito asegurar el camión hoy, sale mañana de viaje, pago de una vez
# trk 0 C es
¿ya llegó mi tarjeta a la sucursal?
mandé un giro a Nicaragua ayer, ¿ya está disponible?
¿En qué etapa va mi solicitud de crédito?
siniestro 4471, ¿qué ha pasado?
# gen 0 C es
¿abren los sábados en el mall?
¿Ustedes me llamaron del 4000-1234?
¿cambian euros?
# gen + C es
Jorge, el del módulo 3, un amor con los adultos mayores, felicítenlo
# gen 0 C es h
quiero hablar con un ejecutivo de crédito
¿me puede llamar el asesor de seguros?
comunicarme con un agente
pásame con un humano que esto es de fraude
# spm 0 C es
BancoAndino: detectamos una compra de 899 USD, si no fue usted ingrese a andino-cancelar.com
Préstamo de 50 mil en una hora, sin papeles, mándame tu INE por WhatsApp
Multiplica tu quincena, deposita 500 y retira 1500 mañana, grupo serio
Se vende tarjeta clonada con saldo, entrega inmediata, pago en USDT
`;
