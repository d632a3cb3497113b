/** Training messages of all other kinds: hours, address, payment means, jobs, greetings, thanks, praise alone, wrong numbers. */
export const generalInquiry = `
# gen 0 C es
Hola
hola!!
Holaaa
Hola buenas
Buenos días
Buenas noches
Hola, ¿cómo estás?
que tal
¿Hay alguien ahí?
Hola, una pregunta
Disculpa
Hola, necesito ayuda
¿A qué hora abren?
¿Cuál es su horario?
¿Abren los sábados?
abren hoy?
¿Hasta qué hora atienden?
¿Trabajan los feriados?
¿Dónde están ubicados?
¿Cuál es la dirección?
ubicación por favor
¿Me mandan la ubicación?
¿Tienen sucursal en {city}?
¿Cómo llego desde el centro?
¿Tienen parqueo?
¿Qué métodos de pago aceptan?
¿Aceptan tarjeta?
¿Puedo pagar con transferencia?
¿Reciben dólares?
¿Aceptan SINPE?
¿Se puede pagar con Nequi?
¿Tienen vacantes?
Quiero trabajar con ustedes, ¿dónde dejo mi CV?
Busco empleo, tengo experiencia en ventas
¿Están contratando personal? 
Soy recién graduada y busco hacer la práctica con ustedes
Número equivocado
Perdón, me equivoqué de chat
¿Quién es?
¿Quién me escribe?
Hola mamá, ya llegué
¿Es el número de la señora {name}?
Gracias
Muchas gracias
ok gracias
Ok
Vale, perfecto
listo
Sí
no
No, gracias
De acuerdo, quedo atento
ya quedó, gracias
🙏
😂😂
❤️
.
?
¿Cuál es su correo?
¿Me das el teléfono de la oficina?
¿Tienen Instagram?
¿Son una empresa local?
¿Eres un bot?
¿Con quién hablo?
¿Cuál es el RUC de la empresa?
¿Me pueden dar sus datos fiscales?
Feliz navidad para todo el equipo
Buen fin de semana
Bendiciones
te aviso luego
Lo voy a pensar, gracias
por ahora no me interesa, gracias
Ya no me manden mensajes por favor
Quítenme de su lista
Estoy en una reunión, escribo más tarde
Mañana te confirmo
jaja qué risa el video que subieron
¿Mañana abren por el feriado?
Ya no necesito nada, gracias
No tengo ninguna queja, todo bien
¿Dan tours escolares?
¿Con qué banco trabajan?
Prefiero que no me llamen, escríbanme por aquí
Me puedes escribir por aquí, no puedo hablar por teléfono
Tengo que declarar impuestos y mi abogado me pidió su RUC
Olvidé mi paraguas en su local, ¿lo encontraron?
¿Es obligatorio llevar mascarilla?
# gen 0 C en
Hi
Hello
hello there!
Hey
Good morning
Good evening
Anyone there?
I have a question
What time do you open?
What are your hours?
Are you open on Saturday?
open today?
Where are you located?
What's your address?
Do you have a branch in {city}?
Do you take credit cards?
Can I pay with PayPal?
Which payment methods do you accept?
Are you hiring?
I'm looking for a job, where can I send my resume?
Wrong number
Sorry, I texted the wrong person
Who is this?
Thanks
Thank you
ok thanks
ok
great, will do
yes
No thanks
not interested right now, thanks
lol
👌
What's your email?
Are you a bot?
Is there parking nearby?
Merry Christmas to the team
I'll think about it and get back to you
please stop messaging me
unsubscribe
I left my umbrella at your shop, did you find it?
I'd rather not get calls, text is fine
Is the shop wheelchair accessible?
talk later
# gen 0 C es h
Quiero hablar con una persona
Quiero hablar con un humano
Necesito hablar con un asesor
asesor
agente
¿Me puede atender alguien?
Páseme con un ejecutivo
Comuníqueme con {name} por favor
¿Está {name}? necesito hablar con ella
Por favor que me llame {name}
¿Me pueden llamar al {phone}?
Llámenme
llamame porfa
Quiero que me atienda una persona real
Esto es un robot? pásame con alguien
¿Puedo hablar con el dueño?
operador
¿Me marcas?
pásame con alguien del equipo
# gen 0 C en h
I want to talk to a person
Can I speak to a human?
agent please
Let me talk to a representative
Please call me at {phone}
Can someone call me?
Is {name} there? I need to talk to him
Put me through to {name}
human
real person please
call me back
# gen - C es h
Estoy cansado de hablar con un bot, quiero una persona
Ya me desesperó esta máquina, pásenme con alguien
# gen - C en h
I'm sick of this bot, give me a human
# gen + C es
Muchísimas gracias, son lo máximo 😍
Excelente servicio, los felicito
Me encantó todo, gracias de corazón
Quedé feliz con {theprod}, mil gracias
Son los mejores, siempre los recomiendo ❤️
Qué atención tan linda la de {name}, gracias
Todo perfecto, súper recomendados
La comida estuvo deliciosa, volveremos pronto
Les quedó hermoso el trabajo, gracias
Dios los bendiga, me salvaron la vida, mil gracias
Qué rápido llegó y qué bonito, estoy encantada
Un 10 para la doctora {name}, un amor de persona
Buenísimo laburo, unos genios
Estoy súper contento con la instalación, impecable
pura vida mae, excelente todo, muy agradecido
Tuve dudas al principio pero me sorprendieron, quedé fascinado
No esperaba tan buen servicio, de verdad gracias
# gen + C en
Thank you so much, you're the best!
Excellent service, congratulations to the team
I love it, thank you from the bottom of my heart
So happy with {theprod}, thanks a million
Great job everyone, highly recommend ❤️
{name} was wonderful, really kind and helpful
The food was delicious, we'll be back
You saved my day, I'm so grateful
Amazing experience from start to finish
I had doubts but you exceeded my expectations, thank you!
Best service I've had in years
`;
