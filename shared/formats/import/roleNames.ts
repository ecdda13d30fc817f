import { foldText, wholeWords } from './foldText.ts'

/** Words that roles are named with, in the languages whose letters are read. */
const roleName =
  wholeWords(`manager, managers, management, lead, leader, leads, leaders, owner, owners, officer, officers, director, directors, head, heads,
  chief, engineer, engineers, engineering, team, teams, analyst, analysts, sponsor, sponsors, developer, developers, dev, devs, devops, architect, architects,
  committee, board, department, dept, administrator, administrators, admin, admins, staff, specialist, specialists, coordinator, coordinators, supervisor,
  president, vp, user, users, customer, customers, client, clients, vendor, vendors, supplier, suppliers, contractor, contractors, consultant, consultants,
  auditor, auditors, legal, hr, finance, it, qa, pm, po, pmo, ceo, cfo, cio, cto, coo, ciso, cdo, dpo, cmo, cpo, cro, chro, steward, stewards, custodian,
  operator, operators, operations, office, council, secretary, tester, testers, designer, designers, scientist, scientists, trainer, partner, partners, agency,
  provider, providers, stakeholder, stakeholders, editor, writer, author, reviewer, reviewers, expert, experts, coach, mentor, nurse, doctor, teacher, student,
  students, researcher, researchers, technician, planner, buyer, accountant, lawyer, clerk, mayor, marketing, procurement, security, coder, programmer, maintainer, maintainers,
  contributor, contributors, volunteer, volunteers, employee, employees, chair, treasurer, facilitator, scrum master, product, sales, executive, executives, assistant,
  leiter, leitung, leiterin, abteilung, abteilungen, vorstand, geschaftsfuhrung, geschaftsfuhrer, projektleiter, projektleitung, teamleiter, beauftragter, beauftragte,
  mitarbeiter, mitarbeitende, kunde, kunden, lieferant, einkauf, vertrieb, personal, referent, fachbereich, betriebsrat, lenkungsausschuss, auftraggeber,
  chef, cheffe, directeur, directrice, direction, equipe, equipes, service, comite, maitre d'ouvrage, moa, moe, dsi, daf, drh, rh, utilisateur, utilisateurs, fournisseur,
  client, commanditaire, coordinateur, coordinatrice, charge de, gestionnaire, redacteur, expert, experte, animateur, referente, referent, sponsor,
  responsable, gerente, jefe, jefa, equipo, equipos, directora, direccion, coordinador, coordinadora, comite, proveedor, cliente, usuario, usuarios, analista,
  direttore, direttrice, direzione, responsabile, ufficio, squadra, fornitore, utente, consulente, coordinatore, capo progetto, referente,
  teamleider, afdeling, projectleider, opdrachtgever, leverancier, medewerker, medewerkers, bestuur, directie, gebruiker, klant, beheerder, manager,
  area, areas, departamento, departamentos, unidad, unidade, oficina, ufficio, unita, setor, servicio, gestor, gestora, diretor, diretora, diretoria, equipe, coordenador, coordenadora, fornecedor, usuario, gerencia, lider`)

/** Words that activities begin with. */
const activity =
  wholeWords(`define, create, develop, review, approve, plan, manage, prepare, test, design, implement, monitor, maintain, provide, identify, conduct, perform,
  update, write, run, deploy, train, report, collect, assess, evaluate, establish, ensure, coordinate, select, document, build, deliver, set, setup, submit, draft, track,
  analyse, analyze, communicate, execute, schedule, configure, install, support, validate, verify, handle, resolve, determine, obtain, allocate, facilitate, publish, make,
  manage, organise, organize, negotiate, sign, hire, recruit, buy, order, sell, check, choose, decide, find, open, close, start, share, release, ship, launch, print, send, audit,
  erstellen, definieren, prufen, planen, festlegen, durchfuhren, freigeben, ubergeben, pflegen, abstimmen,
  definir, rediger, valider, preparer, organiser, suivre, gerer, mettre, elaborer, realiser, animer, assurer,
  elaborar, aprobar, preparar, revisar, gestionar, realizar, ejecutar, planificar, coordinar,
  redigere, approvare, preparare, gestire, verificare, pianificare, opstellen, uitvoeren, bepalen, goedkeuren, beheren, aprovar, gerenciar, executar, planejar`)

/** The share of texts that look like names of roles. */
export function shareOfRoles(texts: readonly string[]): number {
  return share(texts, (text) => text.length < 60 && roleName.test(foldText(text)))
}

/** The share of texts that begin like something to be done, or in German and Dutch end so. */
export function shareOfActivities(texts: readonly string[]): number {
  return share(texts, (text) => {
    const words = foldText(text.slice(0, 200))
      .replace(/^\W*\d[\d.)-]*\s+/, '')
      .split(' ')
    return activity.test(words[0] ?? '') || (words.length > 1 && activity.test(words.at(-1) ?? ''))
  })
}

function share(texts: readonly string[], is: (text: string) => boolean): number {
  return texts.length === 0 ? 0 : texts.filter(is).length / texts.length
}
