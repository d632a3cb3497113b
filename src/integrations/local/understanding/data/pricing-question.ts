/** Training messages that ask a price, a quote, a discount, fees, instalments, or why a price changed. */
export const pricingQuestion = `
# prc 0 W es
¿Cuánto cuesta {theprod}?
¿Cuánto cuestan {theprods}?
precio?
Precio por favor
Precio de {theprod}?
¿Qué precio tiene {theprod}?
¿A cómo tienen {theprods}?
a cuanto sale {theprod}
cuanto vale
cuánto sale {svc}?
¿Cuánto cobran por {svc}?
¿Qué valor tiene {theprod}?
¿En cuánto está {theprod}?
Me regalas el precio de {theprod}
¿Me puede cotizar {n} {prods}?
Necesito una cotización de {prods}
Quisiera un presupuesto para {svc}
¿Me pasás presupuesto por {svc}?
¿Cuánto es la mensualidad?
¿Cuál es el costo de la consulta?
¿Tienen descuento por mayoreo?
¿Hay descuento si pago de contado?
¿Hay alguna promoción en {prods}?
¿Qué promociones tienen este mes?
¿Se puede pagar en cuotas? ¿de cuánto quedan?
¿Tienen meses sin intereses?
¿De cuánto es el enganche y a cuántos años el crédito?
¿Cuánto es la prima y la letra mensual?
¿Me lo dejas en {money}?
¿Es lo menos? ¿no me haces un descuentito?
¿Por qué el precio subió si la semana pasada estaba en {money}?
La factura de este mes vino más alta, ¿por qué me cambió la tarifa?
¿Cuánto cobran el envío a {city}?
¿El precio incluye IVA?
¿El precio es por unidad o por caja?
lista de precios pls
¿Me mandas la lista de precios para mayoristas?
¿Cuáles son sus honorarios por llevar la contabilidad?
¿Cuánto me cuesta rentar {aprod} por un fin de semana?
¿Cuánto piden por la casa de {city}?
¿El precio del lote es negociable?
hola cuanto cuesta
cuanto?
q precio tiene
y el precio??
¿Qué tarifas manejan?
¿Cuánto por dos noches para 4 personas?
¿Qué comisión cobran por vender mi casa?
¿Cobran la visita de diagnóstico?
¿Hay costo por cancelar?
Disculpe cuánto me saldría poner {n} {prods} en mi casa, más o menos
¿Me hace precio si llevo {n}?
más o menos cuánto sale eso? es para ver si me alcanza más adelante
No quiero comprar hoy, solo saber cuánto cuesta {theprod}
Mi presupuesto es de {money}, ¿me alcanza para {theprod}?
¿Cuánto sale el metro cuadrado?
¿Tienen precio especial para {biz}?
# prc 0 W en
How much is {theprod}?
How much are {theprods}?
price?
Price please
What's the price of {theprod}?
how much does {svc} cost?
How much do you charge for {svc}?
Can I get a quote for {n} {prods}?
Could you send me an estimate for {svc}?
What are your rates?
Do you offer any discount for bulk orders?
any deals on {prods} this month?
Can I pay in instalments?
Is there financing available and what's the monthly payment?
How much is shipping to {city}?
Does the price include tax?
Why did the price go up since last week?
Why is my monthly fee higher this time?
would you take {money} for it?
is that your best price?
Please send your price list
What are your fees for bookkeeping?
How much is rent for the flat in {city}?
cost?
My budget is {money}, is that enough for {theprod}?
how much would it be roughly to install {n} {prods}?
Is the price negotiable?
do you charge for the visit?
not ready to buy, just want to know what {theprod} costs
# prc 0 H es
Cotízame {n} {prods} para {soon}, ya tengo el presupuesto aprobado
¿Cuánto por {n} {prods}? si me das buen precio pago hoy
Necesito hoy la cotización de {n} {prods}, soy el dueño de {biz} y decido hoy
¿Cuál es el total de {n} {prods} con envío? para transferirte de una vez
Mándeme la cotización formal de {svc} hoy, la junta ya aprobó el gasto
Dame el mejor precio por {n} {prods}, tengo {money} y cierro hoy
¿En cuánto me deja {theprod} si se lo pago ahora en efectivo?
Urge cotización de {n} {prods}, la obra arranca {soon}
# prc 0 H en
Quote me {n} {prods} for {soon}, budget already approved
How much for {n} {prods}? I'll pay today if the price is right
I'm the owner and I decide today: what's the total for {n} {prods} delivered?
Need a quote for {svc} today, the board has signed off on the spend
Give me the total with shipping so I can transfer now
# prc - W es
Qué caro, es un robo comparado con la competencia, ¿no tienen algo más barato?
Muy mal que cambien el precio sin avisar, ¿por qué ahora cuesta más {theprod}?
Me subieron la cuota otra vez sin decir nada, ya estoy molesto, ¿por qué?
# prc - W en
That's ridiculously expensive, can't you do better on the price?
You raised my fee again without telling me and I'm annoyed, why?
# prc + W es
Me encanta {theprod} 😍 ¿qué precio tiene?
Qué belleza, ¿cuánto cuesta? 😍
# prc + W en
Love it!! how much?
# prc 0 W es h
¿Me pueden llamar para darme un presupuesto de {svc}?
Quiero hablar con un vendedor para negociar el precio de {theprod}
# prc 0 W en h
Can a sales person call me with prices for {svc}?
# prc 0 C es
¿Cuánto gana un vendedor con ustedes más o menos? es para una tarea de economía sobre precios
Para un trabajo de la universidad, ¿cómo calculan el precio de {theprods}?
`;
