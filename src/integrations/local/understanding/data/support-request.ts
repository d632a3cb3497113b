/** Training messages that ask help with something owned or contracted, without a claim on warranty. */
export const supportRequest = `
# sup 0 C es
No puedo entrar a mi cuenta
Se me olvidó la contraseña, ¿cómo la recupero?
no me llega el código de verificación
¿Cómo configuro {theprod} que compré?
¿Cómo se usa {theprod}? no trae instructivo
¿Cómo conecto {theprod} al wifi?
La aplicación no abre en mi celular
El sistema me marca un error al facturar
me sale error cuando quiero pagar en la página
No sé cómo instalar {theprod}, ¿me ayudan?
¿Cómo limpio {theprod}?
¿Cada cuánto hay que darle mantenimiento a {theprod} que me instalaron?
¿Cómo cambio el idioma del equipo?
El control que me dieron no prende la tele, ¿qué hago?
¿Cómo descargo mi factura del portal?
Necesito cambiar los datos de mi facturación
¿Puedo cambiar la hora de mi cita?
Quiero reprogramar mi cita del martes
Necesito cancelar mi cita de mañana
¿Cómo agrego un usuario a mi plan?
¿Cómo debo tomar el medicamento que me recetó la doctora?
Tengo la cara inflamada después del tratamiento, ¿es normal?
¿Puedo comer después de la limpieza dental?
La impresora que les compré no la reconoce la computadora
ayuda por favor, no me funciona el internet
Se fue el servicio en mi casa desde la mañana
¿Me ayudan a migrar mis datos al sistema nuevo?
¿Cómo activo la tarjeta?
¿Cómo se lava la cobija para que no se dañe?
Ya pagué y no me aparece el acceso al curso
¿Me reenvían la factura de {month}? no la encuentro
Se va la luz cada vez que prendo {theprod}, ¿pueden revisarlo?
Mi equipo hace un ruido raro, ¿qué puede ser?
no me carga el archivo del sat en el programa, ya lo reinicie y nada
¿Qué aceite le pongo al generador?
Necesito que manden a alguien a revisar {theprod}
¿Dónde encuentro el manual de {theprod}?
Se trabó la puerta eléctrica del condominio, ¿pueden venir?
tengo una duda con el recibo de mi plan, ¿cómo lo interpreto?
El contador me pidió un documento y no sé cómo subirlo a la plataforma
Oye fíjate que estoy tratando de usar {theprod} y le pico al botón y no hace nada, ¿qué estoy haciendo mal?
No pido garantía, solo que me expliquen cómo se usa
¿Cómo doy de baja a un usuario en el panel?
# sup 0 C en
I can't log in to my account
I forgot my password, how do I reset it?
How do I set up {theprod} I bought?
How do I connect {theprod} to wifi?
The app won't open on my phone
I'm getting an error when I try to check out
How do I clean {theprod}?
I need to reschedule my appointment
Can I change the time of my booking?
How do I add a user to my plan?
Where can I find the manual for {theprod}?
The verification code never arrives
The printer I bought isn't recognised by my computer
My internet is down since this morning
How often should {theprod} be serviced?
Help, I don't know how to install {theprod}
My face is swollen after the treatment, is that normal?
Could you resend my invoice from {month}?
it makes a strange noise, what could it be?
The page keeps freezing when I upload my documents
I paid but can't see the course in my account
how do I export my data
need someone to come check {theprod}, it trips the breaker
Not a warranty thing, I just need help configuring it
# sup 0 W es
¿Reparan {prods}? se me dañó el mío, ¿cuánto cobran por arreglarlo?
Se me cayó {theprod} y se rompió, yo pago la reparación, ¿lo arreglan?
Mi {prod} ya no tiene garantía, ¿lo pueden reparar y me cobran?
Necesito mantenimiento para {theprods} de mi casa, ¿hacen ese servicio?
Se me descompuso el aire, ¿hacen reparaciones a domicilio?
Tengo una fuga en el baño y necesito quien la repare
Mi computadora está lenta, ¿ustedes le hacen mantenimiento?
Necesito ampliar mi plan a más usuarios, ¿cómo le hago?
# sup 0 W en
Do you repair {prods}? Mine broke and I'd pay for it
I dropped {theprod} and it cracked, can you fix it? happy to pay
It's out of warranty, could you repair it for a fee?
My old air conditioner needs maintenance, do you do that?
# sup 0 H es
Se nos paró {theprod} en la planta, necesitamos un técnico hoy, pagamos lo que sea, soy el jefe de mantenimiento
# sup 0 H en
Our cold room is down, need a technician today, cost is no issue, I'm the owner
# sup - C es
Ya intenté todo y {theprod} no conecta, qué frustración, ¿cómo lo arreglo?
Su aplicación es un desastre, no me deja entrar otra vez, ayúdenme
Llevo horas tratando de facturar y el sistema se cae, estoy desesperado
Otra vez no hay internet, ya es el colmo, ¿cuándo lo resuelven?
No entiendo nada de su bendito manual, estoy harta, ¿cómo se configura esto?
Es urgente, tengo mucho dolor después de la operación y estoy asustada, ¿qué hago?
# sup - C en
I've tried everything and it still won't connect, so frustrating, how do I fix this?
Your app logged me out again, this is driving me crazy, please help
The system is down again and I'm losing sales, sort it out please
I'm in a lot of pain after the procedure and really scared, what should I do?
# sup + C es
Me encanta {theprod}, gracias! solo una cosa, ¿cómo le cambio el idioma?
# sup + C en
Loving {theprod} so far, thank you! How do I change the language?
# sup 0 C es h
No entiendo el manual, ¿me puede llamar un técnico?
No puedo entrar al portal, quiero hablar con alguien de soporte
¿Me comunican con el técnico que instaló {theprod}? hace un ruido
# sup 0 C en h
Can a technician call me? I can't set up {theprod}
I need to speak to someone in support about my login
# sup - C es h
El bot no me resuelve nada, pásenme con un técnico de verdad, no puedo facturar
# sup 0 C es
No hace falta que me llamen, solo díganme cómo reinicio {theprod}
¿Pueden mandar un técnico a mi casa a revisar {theprod} que instalaron?
`;
