import { wordSet, type Language } from './language.ts'
import { romanceReaders } from './romance.ts'

/** Verbs; their forms are made by rule. Behind a colon the form in `él define` where it is another. */
const list = `
  gestionar dirigir definir supervisar negociar seleccionar desarrollar elaborar planificar coordinar controlar evaluar:evalúa
  validar aprobar:aprueba decidir proteger:protege asegurar garantizar velar operar optimizar reducir:reduce modernizar
  automatizar integrar comprar contratar formar liderar acompañar asesorar preparar redactar organizar analizar explorar
  probar:prueba experimentar innovar anticipar identificar alinear fijar administrar vigilar representar comunicar presentar
  presupuestar asignar priorizar llevar orientar transformar documentar verificar tratar entregar desplegar:despliega
  estandarizar crear lanzar determinar adaptar mejorar auditar elegir:elige establecer construir:construye producir:produce
  diseñar mantener:mantiene promover:promueve responder escribir enviar:envía implementar impulsar monitorizar revisar autorizar
  convocar medir:mide resolver:resuelve
`

const forms = list
  .split(/\s+/)
  .filter(Boolean)
  .map((entry) => {
    const [base = '', given] = entry.split(':')
    const form = given ?? `${base.slice(0, -2)}${base.endsWith('ar') ? 'a' : 'e'}`
    return { base, form }
  })

const { readPredicate, readItem } = romanceReaders({
  singular: new Map(forms.map(({ base, form }) => [form, base])),
  plural: new Map(forms.map(({ base, form }) => [`${form}n`, base])),
  adverbs:
    /^(?:(?:también|normalmente|generalmente|a menudo|sobre todo|juntos|conjuntamente|principalmente|además|siempre|por su parte,?|en cambio,?|finalmente)\s+)+/i,
  modals:
    /^(?:deben?|pueden?|(?:está|están) (?:encargad[oa]s?|a cargo) de|se encargan? de|tienen? (?:que|la misión de|como misión)|consiste en)\s+/i,
  charge: /^(?:es|son)\s+(?:\p{L}+\s+)?(?:responsables?|garantes?)\s+(?=de)/iu,
  answer: 'responder',
  ends: /[.;:!?—]|\s[–-]\s|,\s+(?:que|quien|cuyo|donde|para que|mientras|pero|porque|lo que|así)\b|\s+(?:mientras|porque|para que|en lugar de)\b/i,
  separator: /,\s*(?:y\s+|e\s+)?|\s+(?:y|e|así como)\s+/i,
})

export const spanish: Language = {
  common: wordSet('el la los las y es del de una un para en que por con se al lo su son más como sus no'),
  together: /juntos|junt[oa]s?|común|comunes|compartid|conjunt|ambos|ambas|colabora|coopera|mano a mano/i,
  duties:
    /responsabilidad|funci[oó]n|tarea|rol|papel|qué hace|misión|obligacion|descripción del puesto|cargo/i,
  actions: /acciones|próximos pasos|tareas|acuerdos|decisiones|pendientes|compromisos/i,
  beside:
    /salario|sueldo|competencias|habilidades|requisitos|formación|perfil|experiencia|carrera|historia|conclusi|resumen|introducción|en breve|sobre (?:nosotros|el autor)|bibliografía|fuentes|tendencias|futuro|preguntas frecuentes|contacto|retos|necesita|ofrecemos/i,
  denied: /\b(?:no|nunca|jamás)\b|fuera del? alcance/i,
  emptyLead:
    /^(?:enfoque|objetivo|objetivos|ejemplo|nota|consejo|conclusión|por qué|reporta a|perfil|competencias|clientes?|mirada|perspectiva|horizonte|indicadores|fuente|definición|pregunta|respuesta|lugar|departamento|fecha|asistentes|asunto|título|salario|versión|diferencia)$/i,
  noDuty:
    /\?\s*$|^["“”«¿¡]|\b(?:dice|afirma|cuenta|sonríe)\b|\b(?:no|nunca|tampoco|apenas)\b|\b(?:yo|nosotros|usted|ustedes|tu|tus|nuestr[oa]s?)\b|^(?:si|imagine|aunque|título|experiencia|conocimiento|buen[oa]?|sólid[oa]|excelente|mínimo|al menos|\d)\b|[€$£]\s?\d|\d\s?€/i,
  clauses:
    /;\s+|,?\s+(?:mientras que|mientras|pero|y)\s+(?=(?:el|la|los|ambos)\s?(?:[A-Z]{2,}|director|directora|responsable|jefe|jefa|gerente))|,\s+(?=(?:el|la)\s+(?:[A-Z]{2,}|director|directora|responsable|jefe|jefa|gerente))/,
  opening:
    /^(?:y|pero|así,?|además,?|juntos,?|hoy,?|aquí,?|por último,?|primero,?|después,?|mientras(?: que)?|en (?:la práctica|general|la mayoría|muchas)[^,]{0,60},|por el contrario,?)\s+/i,
  article: /^(?:el|la|los|las|un|una|cada|todo|nuestro|su)\s+/i,
  and: /^(?:,\s*)?(?:y|e|o|así como|&)\s+(?:el\s+|la\s+|los\s+)?/i,
  pronoun:
    /^(?:ellos|ellas|él|ella|est[ea] (?:rol|puesto|cargo|persona|función|directivo)|el titular)(?![\p{L}])/iu,
  pronouns: /^(?:ambos|ambas|los dos|las dos|juntos)(?![\p{L}])/iu,
  jointly: /^(?:juntos|juntas|conjuntamente|en conjunto)(?!\p{L})/iu,
  dropsPronouns: true,
  readPredicate,
  readItem,
}
