import { defineTexts } from '../shared/translations.js';

/** Names that people give to the columns of their files, separated by bars. The first one is the name that exports use. */
export const fieldNames = defineTexts('import-fields', {
  id: { es: 'Id', en: 'Id' },
  firstName: { es: 'Primer nombre|Nombres', en: 'First name|Given name|Firstname' },
  lastName: { es: 'Apellido|Apellidos|Primer apellido|Apellido paterno', en: 'Last name|Surname|Family name|Lastname' },
  name: {
    es: 'Nombre|Nombre completo|Contacto|Cliente|Nombre del contacto|Nombre y apellido|Nombre y apellidos|Nombre del cliente|Contacto principal',
    en: 'Name|Full name|Contact|Customer|Client|Lead|Contact name|Customer name|Display name',
  },
  phone: {
    es: 'Teléfono|Celular|Móvil|WhatsApp|Tel|Número|Número de teléfono|Teléfono celular|Teléfono móvil|Teléfono principal|Número de celular|Número de WhatsApp|Teléfono oficina|Teléfono de oficina',
    en: 'Phone|Phone number|Mobile|Cell|Cell phone|Mobile phone|Telephone|Phone 1 - Value|Phone 2 - Value|Mobile phone number|Mobile number|Primary phone|WhatsApp number|Business phone|Home phone',
  },
  email: {
    es: 'Correo|Correo electrónico|Dirección de correo|Correo de oficina|Correo personal|Correo electrónico 1',
    en: 'E-mail|Email|Mail|E-mail address|Email address|E-mail 1 - Value|E-mail 2 - Value|Primary email|Work email',
  },
  city: { es: 'Ciudad|Localidad', en: 'City|Town|Address 1 - City|Home city|Business city' },
  company: {
    es: 'Empresa|Compañía|Organización|Negocio|Compañía del contacto|Empresa del contacto|Nombre de la empresa',
    en: 'Company|Organization|Business|Organization name|Organization 1 - Name|Company name|Primary company|Associated company',
  },
  birthday: {
    es: 'Cumpleaños|Fecha de nacimiento|Nacimiento|Fecha nac|Fecha de nac|F nacimiento',
    en: 'Birthday|Birth date|Date of birth',
  },
  language: { es: 'Idioma', en: 'Language' },
  address: { es: 'Dirección|Domicilio', en: 'Address|Street address|Address 1 - Formatted' },
  vip: { es: 'VIP|Cliente VIP', en: 'VIP' },
  source: { es: 'Origen|Fuente', en: 'Source|Lead source' },
  inquiry: {
    es: 'Consulta|Mensaje|Notas|Nota|Interés|Comentarios|Comentario',
    en: 'Inquiry|Message|Notes|Comments|Interest',
  },
  tags: { es: 'Etiquetas|Etiquetas del lead|Etiquetas del contacto', en: 'Tags|Labels' },
  sku: { es: 'Código|SKU|Referencia|Código de producto', en: 'SKU|Code|Reference|Product code' },
  product: { es: 'Nombre|Producto|Artículo', en: 'Name|Product|Item|Title' },
  description: { es: 'Descripción|Detalle', en: 'Description|Details' },
  price: { es: 'Precio|Precio unitario', en: 'Price|Unit price' },
  currency: { es: 'Moneda', en: 'Currency' },
  stock: { es: 'Existencias|Existencia|Inventario|Cantidad|Stock', en: 'Stock|Inventory|Quantity' },
  unit: { es: 'Unidad', en: 'Unit' },
  keywords: { es: 'Palabras clave', en: 'Keywords' },
  imageUrl: {
    es: 'Imagen|Foto|URL de la imagen|Enlace de la imagen|Imágenes',
    en: 'Image|Photo|Picture|Image URL|Image link|Image Src|Images',
  },
  active: { es: 'Activo', en: 'Active' },
});
