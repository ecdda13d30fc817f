/*
 * What people write above the columns that are no roles, in the languages whose letters are read. Matched against the
 * whole header or its first word, in lower case.
 */

const lists = {
  number: `#, no, no., nr, nr., nº, n°, n, num, number, id, id., ref, ref., ref no, reference, wbs, wbs id, wbs code, s.no, s/n, sno,
    sl. no, sr. no, sr no, seq, seq., item no, item no., item #, task id, task no, task no., task #, activity id, step #, step no,
    step no., code, key, lfd. nr., lfd. nr, lfd nr, pos, pos., kennung, numéro, réf, réf., núm, núm., número, codice, código, nummer`,
  name: `activity, activities, task, tasks, task name, process, processes, sub-process, subprocess, deliverable, deliverables, responsibility,
    responsibilities, step, steps, process step, decision, decisions, function, functions, item, items, action, actions, work, work item,
    work package, requirement, requirements, control, controls, practice, duty, duties, milestone, milestones, component, domain, service,
    topic, artifact, artefact, workstream, area, name, title, raci, rasci, raci matrix, raci chart, work product, key activity,
    what, feature, features, aufgabe, aufgaben, tätigkeit, tätigkeiten, aktivität, aktivitäten, arbeitspaket, prozess, prozessschritt, schritt, verantwortung,
    thema, activité, activités, tâche, tâches, livrable, livrables, processus, étape, action, actividad, actividades, tarea, tareas,
    proceso, entregable, dominio, attività, compito, compiti, processo, fase, activiteit, activiteiten, taak, taken, proces,
    atividade, atividades, tarefa, tarefas, entrega`,
  section: `phase, phases, project phase, category, section, stage, group, theme, pillar, workstream, area, process area, epic, domain,
    lifecycle phase, process group, module, family, type, kategorie, bereich, abschnitt, gruppe, catégorie, domaine, volet, fase, categoría,
    área, ámbito, etapa, bloque, categoria, ambito, sezione, categorie, onderdeel, thema`,
  details: `description, comment, comments, note, notes, remark, remarks, detail, details, explanation, definition, output, outputs, input,
    inputs, frequency, due, due date, date, deadline, start, start date, end, end date, status, evidence, tool, tools, system, priority,
    duration, timing, timeline, when, rationale, total, count, link, links, reference, references, guidance, sla, effort, done, completed, complete, finished, approved, erledigt, fertig, termine, hecho, gereed,
    prioridad, estado, priorité, statut, état, priorität, prioridade, priorità, stato, prioriteit,
    beschreibung, bemerkung, bemerkungen, kommentar, anmerkung, anmerkungen, hinweis, hinweise, termin, frist, häufigkeit,
    commentaire, commentaires, remarque, remarques, fréquence, échéance, descripción, comentario, comentarios, notas,
    observación, observaciones, frecuencia, plazo, descrizione, commenti, osservazioni, scadenza, omschrijving, opmerking, opmerkingen,
    toelichting, descrição, comentários, observação, observações, prazo`,
  role: `role, roles, role name, role/title, role / title, stakeholder, stakeholders, person, people, position, team, team member, actor,
    actors, party, resource, who, department, owner, rolle, rollen, beteiligte, rôle, rôles, acteur, acteurs, rol, roles, puesto, cargo,
    ruolo, ruoli, papel, papéis, função`,
  letters: `letter, letters, raci, rasci, assignment, assigned, raci code, raci value, raci role, involvement, responsibility type, type, level,
    buchstabe, lettre, letra, lettera`,
  scope: `scope, umfang, portée, alcance, ambito, âmbito`,
  note: `note, notes, comment, comments, remark`,
  term: `term`,
} as const

/** What a header may be a word for. */
export type HeaderWord = keyof typeof lists

const sets: Readonly<Record<string, ReadonlySet<string>>> = Object.fromEntries(
  Object.entries(lists).map(([kind, list]) => [kind, new Set(list.split(',').map((word) => word.trim()))]),
)

/** Longer headers are sentences. */
const longestHeader = 100

/** Whether a header is a word of that kind: as a whole, or each part of `Activity / Deliverable`. */
export function isHeaderWord(kind: HeaderWord, header: string): boolean {
  const words = sets[kind]
  if (header.length > longestHeader) return false
  const whole = header
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .replace(/[\s:*.?]+$/, '')
  if (words === undefined || whole === '') return false
  return (
    words.has(whole) ||
    words.has(`${whole}.`) ||
    whole.split(/\s*[/\\|&,]\s*|\s+(?:and|or|und|et|y|e|en)\s+/).some((part) => words.has(part))
  )
}

/** Headers that say nothing of their own: leaving them out loses nothing. */
export function isPlainHeader(header: string): boolean {
  const isWord = (text: string): boolean =>
    Object.keys(lists).some((kind) => sets[kind]?.has(text.toLowerCase().replace(/[\s:*.]+$/, '')))
  return isWord(header) || header.split(/\s*[/&|]\s*/).every(isWord)
}

const legendWords =
  /^(?:raci\s|rasci\s)?(?:legend|key|legende|légende|leyenda|legenda|legenda|leggenda|definitions?|d[ée]finitions|definiciones|definições|definizioni|definitionen|definities|abbreviations?|letters?|codes?|symbols?)\b.{0,12}$/i

/** Whether a text is the heading of a legend. */
export function isLegendWord(text: string): boolean {
  return legendWords.test(text.replaceAll(/[*_:]+/g, '').trim())
}
