import { isZero } from '../../report/decimal.ts';
import type { ExposureWords } from '../exposure-words.ts';
import { agree } from './agree.ts';
import { nouns } from './nouns.ts';
import { fr } from './typography.ts';

const change = { one: 'modification ou suppression', many: 'modifications ou suppressions' };
const group = {
  department: { one: 'rayon', many: 'rayons' },
  category: { one: 'catégorie', many: 'catégories' },
};

export const exposure: ExposureWords = {
  headings: {
    summary: fr`Ce qui peut encore faire bouger un chiffre publié`,
    price: fr`Le prix : de quand date-t-il ?`,
    closing: fr`Les journées closes sont-elles verrouillées ?`,
    days: 'Jour par jour',
    history: fr`Les lignes sans histoire`,
    identity: fr`Une seule identité peut-elle tout écrire ?`,
    unpriced: fr`Les lignes sans prix`,
  },
  closed: ({ days, lines, amount }, f) =>
    days === 0
      ? fr`Aucune journée vendue de la période n'était terminée à la date du rapport.`
      : fr`Une journée est dite close lorsqu'elle est terminée à la date du rapport. La période en compte ${f.integer(days)}, avec ${f.count(lines, nouns.saleLine)} pour ${f.money(amount)}. Un montant exposé n'est pas une perte : c'est la part de ce chiffre que rien n'empêche de changer.`,
  columns: {
    exposure: fr`Ce dont le chiffre dépend`,
    amount: 'Montant exposé',
    remedy: 'Ce qui y mettrait fin',
    papers: 'Feuilles',
  },
  names: {
    'catalogue-price': 'Prix courant du catalogue',
    'unlocked-days': 'Journées sans verrou connu',
    'no-history': 'Lignes sans histoire',
    'one-identity': 'Identité la plus écrivante',
    'unpriced-lines': 'Lignes sans prix',
  },
  rules: {
    'catalogue-price': fr`Règle : le montant des journées closes, s'il est calculé au prix d'aujourd'hui ; sinon zéro.`,
    'unlocked-days': fr`Règle : le montant de toutes les journées closes, puisque aucune donnée ne prouve un verrou.`,
    'no-history': fr`Règle : le montant des lignes que le journal ne connaît pas ou ne date pas ; sans journal, tout.`,
    'one-identity': fr`Règle : le montant des lignes insérées par l'auteur qui en insère le plus.`,
    'unpriced-lines': fr`Règle : ce que vaudraient, au plus élevé de leurs prix, les lignes dont le produit en a deux. Une ligne sans aucun prix n'a pas de montant.`,
  },
  remedies: {
    'catalogue-price': fr`Copier sur chaque ligne le prix au moment de la vente.`,
    'unlocked-days': fr`Clore chaque journée à heure fixe ; refuser ensuite l'écriture, ou la passer en ajustement daté et signé.`,
    'no-history': fr`Journaliser par déclencheur chaque insertion, avec son instant et l'ancienne valeur.`,
    'one-identity': fr`Donner à chaque traitement et à chaque personne son compte, avec les seuls droits qu'il lui faut.`,
    'unpriced-lines': fr`Rendre le prix obligatoire et le produit unique au catalogue.`,
  },
  noAmount: 'sans montant',
  share: (share) => fr`${share} du chiffre`,
  overlap: ({ largest }) =>
    fr`Ces montants se recouvrent, car une même ligne peut dépendre de plusieurs choses à la fois : ils ne s'additionnent pas.${largest === null ? '' : fr` Le plus élevé est ${largest.amount} (« ${largest.name} »).`}`,
  sources: {
    'line-amount': fr`Le montant est figé sur la ligne de vente : une modification du catalogue ne change aucune journée close. L'exposition au prix du catalogue est de zéro ; seule une modification de la ligne elle-même la déplacerait, et elle compterait parmi les écritures après clôture.`,
    'line-price': fr`Le prix est figé sur la ligne de vente : une modification du catalogue ne change aucune journée close. L'exposition au prix du catalogue est de zéro ; seule une modification de la ligne elle-même la déplacerait, et elle compterait parmi les écritures après clôture.`,
    'catalogue-now': fr`La ligne de vente ne porte pas de prix : chaque journée, même ancienne, est évaluée au prix que le catalogue affiche aujourd'hui. Changer un prix change le passé.`,
    'catalogue-then': fr`Chaque ligne est évaluée au prix que l'historique du catalogue donne pour le jour de la vente : une hausse d'aujourd'hui ne change pas les journées closes. Cela vaut tant que personne ne modifie les lignes passées de cet historique, ce que les données ne permettent pas d'exclure.`,
  },
  riseRule: fr`Deux calculs d'une même hausse de tous les prix : le montant de chaque ligne est multiplié, ou bien chaque prix est multiplié puis arrondi au centime avant d'être appliqué, comme un catalogue le garderait.`,
  riseColumns: {
    rise: 'Hausse de tous les prix',
    multiplied: 'Montants multipliés',
    moved: 'Différence',
    rounded: 'Prix arrondis au centime',
  },
  rise: ({ percent }, f) => fr`+${f.integer(percent)} %`,
  groups: ({ groupedBy, groupCount, shown }, f) =>
    fr`Sur ${f.count(groupCount, groupedBy === null ? nouns.item : group[groupedBy])}, ${agree(shown, 'voici celui qu’une hausse déplacerait', 'voici ceux qu’une hausse déplacerait')} le plus.`,
  groupColumns: {
    group: 'Groupe de produits',
    amount: 'Montant',
    share: 'Part',
    moved: fr`Effet de +15 %`,
  },
  noGroup: 'sans groupe',
  changes: ({ updates, products, soldProducts, amount, withoutOldPrice }, f) => {
    if (updates === 0) return fr`Le journal ne montre aucune mise à jour de prix dans la période.`;
    const resting =
      amount === null
        ? ''
        : fr` ${f.money(amount)} du chiffre des journées closes reposent sur ces produits.`;
    const effect =
      withoutOldPrice === 0
        ? fr`L'ancien prix de chacune est connu : ce qu'elles ont déplacé après clôture figure plus bas.`
        : withoutOldPrice === updates
          ? fr`L'ancien prix ${agree(updates, 'n’en est pas connu', 'd’aucune n’est connu')} : ce que ${agree(updates, 'cette mise à jour a', 'ces mises à jour ont')} réellement déplacé ne peut pas être calculé.`
          : fr`L'ancien prix de ${f.count(withoutOldPrice, nouns.priceUpdate)} est inconnu : ce qu'elles ont réellement déplacé ne peut pas être calculé ; l'effet des autres après clôture figure plus bas.`;
    return fr`Le journal montre ${f.count(updates, nouns.priceUpdate)} dans la période, sur ${f.count(products, nouns.product)}, dont ${f.integer(soldProducts)} ${agree(soldProducts, 'vendu', 'vendus')} un jour clos.${resting} ${effect}`;
  },
  noChanges: fr`Sans journal, on ne sait pas quels prix ont changé.`,
  closing: ({ usualDelayDays, datedLines, rewrittenDays, net, gross, longestDelayDays, closedDays }, f) => {
    if (datedLines === 0)
      return fr`Rien ne dit quand les lignes des journées closes ont été écrites : on ne sait pas si elles l'ont été après clôture.`;
    const rule =
      usualDelayDays === 0
        ? fr`Une écriture compte comme postérieure à la clôture lorsqu'elle est enregistrée après le jour de la vente.`
        : fr`La plupart des lignes sont enregistrées avec ${f.count(usualDelayDays, nouns.day)} de délai ; une écriture compte comme postérieure à la clôture lorsqu'elle vient plus tard encore.`;
    return rewrittenDays === 0
      ? fr`${rule} Aucune des journées closes n'a été écrite après sa clôture. Ce n'est pas la preuve d'un verrou : il se peut que personne n'ait essayé.`
      : fr`${rule} ${f.count(rewrittenDays, nouns.day)} sur ${f.integer(closedDays)} ${agree(rewrittenDays, 'a été écrit', 'ont été écrits')} après clôture, jusqu'à ${f.count(longestDelayDays, nouns.day)} après la vente : ${f.money(net, { signed: true })} en net, ${f.money(gross)} sans tenir compte du signe (par journée et par cause).`;
  },
  noClosing: fr`Faute de journal et de date d'enregistrement sur les lignes, on ne sait pas si une journée close a été réécrite.`,
  lock: ({ amount }, f) =>
    fr`Rien, dans les données remises, ne montre qu'une journée close soit verrouillée ; un verrou peut exister sans y laisser de trace. Tant qu'il n'est pas démontré, ${f.money(amount)} restent modifiables.`,
  causeColumns: {
    cause: 'Écriture après clôture',
    days: 'Jours',
    tickets: 'Tickets',
    net: 'Effet net',
    gross: 'Sans le signe',
  },
  causes: {
    insert: fr`Ligne insérée`,
    delete: fr`Ligne supprimée`,
    'quantity-update': fr`Quantité modifiée`,
    'price-update': fr`Prix ou montant de la ligne modifié`,
    'date-update': fr`Date de vente modifiée`,
    'line-update': fr`Autre champ de la ligne modifié`,
    'catalogue-price': fr`Prix du catalogue modifié`,
  },
  dayColumns: { day: 'Jour de vente', amount: 'Montant', moved: 'Écrit après clôture' },
  added: ({ percent }, f) => fr`Effet de +${f.integer(percent)} %`,
  lines: ({ unlogged, undated }, f) => {
    const parts = [
      unlogged.lines === 0
        ? fr`Chaque ligne des journées closes a sa trace dans le journal.`
        : fr`Le journal ne connaît pas ${f.count(unlogged.lines, nouns.saleLine)} des journées closes, pour ${f.money(unlogged.amount)}.`,
      undated.lines === 0
        ? ''
        : fr` Il en connaît ${f.integer(undated.lines)} sans dire quand ${agree(undated.lines, 'elle a été écrite', 'elles ont été écrites')}, pour ${f.money(undated.amount)}.`,
    ];
    return parts.join('');
  },
  noHistory: fr`Sans journal, aucune ligne n'a d'histoire : on voit ce qui est, non ce qui fut.`,
  changed: ({ changes, withoutOldValue }, f) =>
    changes === 0
      ? fr`Le journal ne montre ni modification ni suppression dans la période.`
      : withoutOldValue === 0
        ? fr`Le journal donne l'ancienne valeur de chaque modification et suppression de la période (${f.integer(changes)}).`
        : fr`Sur ${f.count(changes, change)} de la période, ${f.integer(withoutOldValue)} ${agree(withoutOldValue, 'ne dit pas', 'ne disent pas')} ce qu'il y avait avant : l'état antérieur est perdu, sauf ce qu'une écriture plus ancienne en garde.`,
  changeColumns: {
    table: 'Table',
    updates: 'Champs modifiés',
    deletions: 'Suppressions',
    without: 'Sans ancienne valeur',
  },
  identity: ({ actor, lines, share, amount, actors }, f) =>
    fr`${f.count(actors, { one: 'auteur insère', many: 'auteurs insèrent' })} des lignes de vente. Sous l'identité « ${actor} » ${agree(lines, 'a été écrite', 'ont été écrites')} ${f.count(lines, nouns.saleLine)} des journées closes${share === null ? '' : fr` (${f.percent(share)} de celles que le journal connaît)`}, pour ${f.money(amount)} : qui dispose de ce compte peut écrire ce montant.`,
  noIdentity: fr`Le journal ne nomme pas d'auteur des ventes, ou il n'y a pas de journal : on ne sait pas combien peut écrire une seule identité.`,
  unpriced: ({ lines, causes, lowest, highest }, f) => {
    if (lines === 0) return fr`Chaque ligne des journées closes a un prix.`;
    const told = fr`${f.count(lines, nouns.saleLine)} des journées closes ${agree(lines, 'n’a', 'n’ont')} pas de montant et ${agree(lines, 'n’ajoute', 'n’ajoutent')} rien au chiffre.`;
    if (causes === null) return told;
    const reasons = [
      { count: causes.unknownProduct, words: 'produit absent du catalogue' },
      { count: causes.noPrice, words: 'produit sans prix' },
      { count: causes.twoPrices, words: 'produit à deux prix' },
      { count: causes.other, words: 'quantité ou autre valeur manquante' },
    ].flatMap(({ count, words }) => (count === 0 ? [] : [fr`${words} (${f.integer(count)})`]));
    const why = reasons.length === 0 ? '' : fr` Motifs, en lignes : ${f.list(reasons)}.`;
    const worth = isZero(highest)
      ? ''
      : fr` À leurs deux prix, les lignes à deux prix vaudraient de ${f.money(lowest)} à ${f.money(highest)}.`;
    return told + why + worth;
  },
};
