import { wordSet, type Language } from './language.ts'
import { romanceReaders } from './romance.ts'

/** Verbs on -er; their forms are made by rule. Behind a colon the stem of `il gère` where it is another. */
const regular = `
  piloter gérer:gère diriger assurer veiller superviser négocier sélectionner développer élaborer planifier coordonner
  contrôler évaluer valider approuver décider arbitrer protéger:protège sécuriser exploiter optimiser moderniser automatiser
  intégrer:intègre acheter:achète recruter former encadrer animer accompagner conseiller préparer rédiger organiser analyser
  explorer tester expérimenter innover anticiper identifier aligner fixer administrer surveiller représenter communiquer
  présenter budgéter:budgète allouer prioriser mener:mène orienter transformer documenter vérifier traiter livrer déployer:déploie
  hiérarchiser standardiser créer lancer déterminer adapter améliorer auditer suivre:suit choisir:choisit définir:définit
  garantir:garantit établir:établit fournir:fournit réduire:réduit conduire:conduit construire:construit produire:produit
  concevoir:conçoit maintenir:maintient soutenir:soutient entretenir:entretient promouvoir:promeut répondre:répond
  mettre:met tenir:tient écrire:écrit envoyer:envoie transmettre:transmet inscrire:inscrit convoquer rassembler
`

const forms = regular
  .split(/\s+/)
  .filter(Boolean)
  .map((entry) => {
    const [base = '', form = base.replace(/r$/, '')] = entry.split(':')
    return { base, form }
  })

function plural(base: string, form: string): string {
  const irregular: Readonly<Record<string, string>> = {
    ...{ concevoir: 'conçoivent', maintenir: 'maintiennent', soutenir: 'soutiennent', tenir: 'tiennent' },
    ...{ entretenir: 'entretiennent', promouvoir: 'promeuvent', suivre: 'suivent', mettre: 'mettent' },
    ...{ répondre: 'répondent', réduire: 'réduisent', conduire: 'conduisent', construire: 'construisent' },
    ...{ produire: 'produisent', écrire: 'écrivent', transmettre: 'transmettent', fournir: 'fournissent' },
  }
  if (irregular[base]) return irregular[base]
  return base.endsWith('ir') ? `${base.slice(0, -1)}ssent` : `${form}nt`
}

const { readPredicate, readItem } = romanceReaders({
  singular: new Map(forms.map(({ base, form }) => [form, base])),
  plural: new Map(forms.map(({ base, form }) => [plural(base, form), base])),
  adverbs:
    /^(?:(?:aussi|également|généralement|souvent|d['’]abord|surtout|ensemble|conjointement|principalement|ensuite|enfin|donc|toujours|en outre|quant à (?:lui|elle),?|lui,?|elle,?|de (?:son|leur) côté,?|en particulier)\s+)+/i,
  modals:
    /^(?:doi(?:t|vent)|peu(?:t|vent)|est (?:aussi )?(?:chargée?|tenue?) (?:de |d['’])|sont chargée?s (?:de |d['’])|a pour (?:mission|rôle|tâche) (?:de |d['’])|ont pour mission (?:de |d['’])|consiste à )\s*/i,
  charge: /^(?:est|sont|reste|restent)\s+(?:\p{L}+\s+)?(?:responsables?|garante?s?|redevables?)\s+(?=d)/iu,
  answer: 'répondre',
  ends: /[.;:!?—]|\s[–-]\s|,\s+(?:qui|que|dont|où|afin|tandis|alors|mais|car|puis|ce qui|notamment|parfois)\b|\s+(?:afin|tandis que|alors que|parce que|pour que|plutôt que)\b/i,
  separator: /,\s*(?:et\s+)?|\s+(?:et|ainsi que)\s+/i,
})

export const french: Language = {
  common: wordSet(
    'le la les et est des du de une un pour dans qui que sur avec par au aux ce il elle ne pas son sont',
  ),
  together:
    /ensemble|commun|partag|conjoint|les deux|collabor|coopér|binôme|tandem|main dans la main|complémentair/i,
  duties: /responsabilit|mission|tâche|rôle|fonction|que fait|attribution|fiche de poste|charge/i,
  actions: /actions?|prochaines étapes|à faire|décisions|plan d['’]action|relevé/i,
  beside:
    /salaire|rémunération|compétences|qualités|formation|profil|expérience|carrière|parcours|histoire|conclusion|résumé|introduction|en bref|à retenir|à propos|bibliographie|sources|tendances|avenir|foire aux questions|candidat|contact|défis|avons-nous besoin|faut-il/i,
  denied: /\b(?:ne|n['’])\s?\p{L}+ (?:pas|jamais|plus)\b|hors (?:du )?périmètre/iu,
  emptyLead:
    /^(?:focus|objectif|objectifs|exemple|remarque|conseil|conclusion|pourquoi|rattachement|profil|compétences|clients?|regard|perspective|horizon|indicateurs|source|définition|question|réponse|lieu|service|date|présents|participants|excusés|objet|titre|salaire|version|différence)$/i,
  noDuty:
    /\?\s*$|^["“”«]|\b(?:dit|affirme|explique-t|raconte|sourit)\b|\b(?:ne|n['’])\s?\p{L}+ (?:pas|plus|jamais|guère|que)\b|\b(?:je|nous|vous|votre|vos|notre|nos)\b|^(?:si|imaginez|bien que|diplôme|expérience|connaissance|bonne|solide|excellente|minimum|au moins|\d)\b|[€$£]\s?\d|\d\s?€/iu,
  clauses:
    /;\s+|,?\s+(?:tandis que|alors que|mais|et)\s+(?=(?:le|la|les|l['’]|chacun)\s?(?:[A-Z]{2,}|directeur|directrice|responsable|chef|deux))|,\s+(?=(?:le|la)\s+(?:[A-Z]{2,}|directeur|directrice|responsable|chef))/u,
  opening:
    /^(?:c['’]est(?=\s(?:le|la)\s)|et|mais|ainsi,?|de plus,?|en outre,?|ensemble,?|aujourd['’]hui,?|ici,?|enfin,?|d['’]abord,?|ensuite,?|en (?:pratique|général|interne|externe)[^,]{0,40},|dans (?:la plupart|de nombreuses|les)[^,]{0,60},|tandis que|alors que|à l['’]inverse,?|au quotidien,?)\s+/i,
  article: /^(?:le|la|les|l['’]|un|une|chaque|tout|notre|leur)\s*/i,
  and: /^(?:,\s*)?(?:et|ou|ainsi que|&)\s+(?:le\s+|la\s+|l['’]|les\s+)?/i,
  pronoun:
    /^(?:ils|elles|il|elle|ce (?:rôle|poste|dirigeant)|cette (?:fonction|personne)|le titulaire|celui-ci|celle-ci)(?![\p{L}])/iu,
  pronouns: /^(?:tous deux|tous les deux|les deux(?: \p{L}+)?|ensemble,? ils)(?![\p{L}])/iu,
  jointly: /^ensemble\b|^ils\s+\p{L}+\s+(?:ensemble|conjointement)(?!\p{L})/iu,
  dropsPronouns: false,
  readPredicate,
  readItem,
}
