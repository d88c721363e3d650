import { isZero } from '../../report/decimal.ts';
import type { Formatter } from '../formatter.ts';
import type { HypothesesWords } from '../hypotheses-words.ts';
import { agree } from './agree.ts';
import { defects } from './hypotheses/defects.ts';
import { lacks } from './hypotheses/lacks.ts';
import { movements } from './hypotheses/movements.ts';
import { parts } from './hypotheses/parts.ts';
import { measures } from './measures.ts';
import { nouns } from './nouns.ts';
import { fr } from './typography.ts';

const names = { ...movements, ...defects };
const measureNames: Readonly<Record<string, string>> = measures.names;
const hypothesis = { one: fr`hypothèse`, many: fr`hypothèses` };
const sets = { one: 'combinaison', many: 'combinaisons' };

const figure: HypothesesWords['figure'] = ({ value, unit, signed = false }, f) => {
  if (unit === 'currency') return f.money(value, { signed });
  const plus = signed && !value.startsWith('-') && !isZero(value) ? '+' : '';
  return `${plus}${measures.value({ value, unit }, f)}`;
};

const component: HypothesesWords['component'] = ({ hypothesis: id, part }, f) => {
  const { title } = names[id];
  if (part === null) return title;
  return `${title} (${parts[id]?.[part] ?? (id === 'stale' ? f.date(part) : fr`« ${part} »`)})`;
};

const listOf = (set: readonly Parameters<HypothesesWords['component']>[0][], f: Formatter) =>
  f.list(set.map((each) => component(each, f)));

/** The lines of a cause in brackets, and the tickets of late writes; nothing where lines are the very figure. */
function counted(
  { hypothesis: id, lines }: Parameters<typeof component>[0] & { lines: number },
  tickets: number,
  unit: string,
  f: Formatter,
): string {
  if (lines === 0 || unit === 'lines') return '';
  const both = id === 'late-writes' && tickets > 0;
  return ` (${f.count(lines, nouns.saleLine)}${both ? `, ${f.count(tickets, nouns.ticket)}` : ''})`;
}

export const hypotheses: HypothesesWords = {
  ...{ names, lacks, parts, figure, component },
  verdicts: {
    confirmed: fr`Confirmée`,
    inconclusive: 'Non concluante',
    refuted: fr`Réfutée`,
    untestable: fr`Non vérifiable ici`,
  },
  sides: { between: 'entre les lectures', first: fr`première lecture`, last: fr`dernière lecture` },
  headings: {
    tested: fr`Chaque hypothèse et son verdict`,
    untestable: fr`Ce qui ne peut pas être vérifié ici`,
    rivals: 'Explications concurrentes',
  },
  method: fr`Chaque lecture est comparée au registre des mouvements, c'est-à-dire au chiffre tel que le journal permet de le reconstituer au moment de la lecture. Ce que le journal a enregistré entre les deux lectures est un fait, que toute explication doit contenir ; une explication qui l'omet contredit le journal et est écartée. Ce qui sépare encore une lecture du registre vient alors de la façon dont elle a été faite : toutes les combinaisons d'au plus quatre causes de ce genre sont essayées (trois si l'une d'elles est une partie des ventes, un magasin par exemple), et les plus petites qui concordent jusqu'à la dernière décimale de la lecture sont retenues. Si plusieurs de même taille concordent, aucune n'est prouvée.`,
  noGaps: fr`Aucune lecture ne diffère d'une autre de la même journée, ni du chiffre des tables : il n'y a rien à expliquer.`,
  title: ({ businessDate, measure }, f) => fr`${f.date(businessDate)} : ${measureNames[measure] ?? measure}`,
  answer: ({ gap, unit, explained, unexplained, movements: moved, lateTickets, first, last, proven }, f) => {
    const read = [first, last].flatMap(({ sets: [set] }) => set ?? []);
    const told = [...moved, ...read].filter(({ amount }) => !isZero(amount));
    const total = fr`L'écart de ${figure({ value: gap, unit, signed: true }, f)}`;
    const rest = fr`Inexpliqué : ${figure({ value: unexplained, unit }, f)}.`;
    if (told.length === 0) return fr`${total} n'est expliqué par rien dans les données. ${rest}`;
    const by = f.list(
      told.map(
        (each) =>
          fr`${component(each, f)} : ${figure({ value: each.amount, unit, signed: true }, f)}` +
          counted(each, lateTickets, unit, f),
      ),
    );
    const explains = fr`${figure({ value: explained, unit }, f)} sur ${figure({ value: gap, unit }, f)}`;
    if (!isZero(unexplained)) return fr`${total} est expliqué en partie, ${explains} – ${by}. ${rest}`;
    return fr`${total} est expliqué, ${explains} – ${by}. ${rest} ${
      proven
        ? fr`Aucune autre combinaison admise par le journal ne le comble.`
        : fr`Une autre combinaison le comble aussi, ou le hasard peut le faire : ce n'est pas prouvé.`
    }`;
  },
  reading: (
    { system, readAt, value, state, error, unit, isNow, closes, setsTried, nearest, sets: [set] },
    f,
  ) => {
    if (isNow)
      return fr`Il n'y a pas de seconde lecture : la première est comparée au chiffre que donnent aujourd'hui les tables, ${figure({ value, unit }, f)}.`;
    const held = fr`Lecture du ${f.date(readAt)} (${system}) : ${figure({ value, unit }, f)} ; registre à ce moment : ${figure({ value: state, unit }, f)}.`;
    if (closes && set?.length === 0)
      return fr`${held} Ils concordent : la lecture n'appelle pas d'autre explication.`;
    const off = fr`${held} Ils diffèrent de ${figure({ value: error, unit, signed: true }, f)}`;
    if (closes)
      return fr`${off}, ce qu'explique : ${listOf(set ?? [], f)} (${f.count(setsTried, sets)} à l'essai).`;
    const near =
      nearest === null || nearest.set.length === 0
        ? fr`aucune cause seule n'en rapproche`
        : fr`la cause seule la plus proche est : ${listOf(nearest.set, f)}, à ${figure({ value: nearest.distance, unit, signed: true }, f)}`;
    return fr`${off}, ce qu'aucune des combinaisons essayées (${f.count(setsTried, sets)}) n'explique ; ${near}.`;
  },
  rivals: ({ setCount, sets: shown, byChance, setsTried }, f) =>
    setCount > 1
      ? fr`${f.count(setCount, sets)} expliquent aussi bien la lecture, sur ${f.count(setsTried, sets)} à l'essai : ${f.list(shown.map((set) => listOf(set, f)))}. Les données ne les départagent pas.`
      : fr`Avec ${f.count(setsTried, sets)} à l'essai, ${f.decimal(byChance)} concorderaient par hasard : l'explication est possible, elle n'est pas prouvée.`,
  alone: ({ hypotheses: all }, f) => {
    const tested = all.filter(({ verdict }) => verdict !== 'untestable');
    const alone = tested.filter(({ closesAlone, hypothesis: id }) => closesAlone && id !== 'closed-days');
    const held = fr`Prises une à une, ${f.count(tested.length, hypothesis)} ${agree(tested.length, fr`a été comparée`, fr`ont été comparées`)} à l'écart`;
    if (alone.length === 0) return fr`${held} ; aucune ne le comble seule.`;
    const close = f.list(alone.map(({ hypothesis: id }) => names[id].title));
    const against = alone.filter(({ verdict }) => verdict === 'refuted');
    return (
      fr`${held} ; ${agree(alone.length, fr`une le comble à elle seule`, fr`plusieurs le comblent, chacune à elle seule`)} : ${close}.` +
      (against.length === 0
        ? ''
        : ` ${fr`${f.list(against.map(({ hypothesis: id }) => names[id].title))} : le montant est le même, mais le journal et les lectures le contredisent.`}`)
    );
  },
  componentColumns: { cause: 'Cause', where: fr`Où`, lines: 'Lignes', amount: fr`Part de l'écart` },
  sameLines: (others, f) =>
    fr`exactement les mêmes lignes que : ${listOf(others, f)} ; les données ne les distinguent pas`,
  unexplained: fr`Inexpliqué`,
  gap: fr`Écart`,
  testedColumns: {
    hypothesis: fr`Hypothèse`,
    verdict: 'Verdict',
    amount: 'Explique',
    seen: fr`Ce qui a été vu`,
  },
  seen: ({ verdict, lines, amount, possible, events, exposed, unit, hypothesis: id }, f) => {
    const told: string[] = [];
    if (events !== null)
      told.push(
        events.all === 0
          ? fr`aucune mise à jour de prix de ce genre au journal`
          : fr`${f.count(events.all, nouns.priceUpdate)} de ce genre au journal, ${events.between === 0 ? 'aucune' : f.integer(events.between)} entre les lectures`,
      );
    if (exposed !== null) told.push(fr`lignes concernées : ${figure({ value: exposed, unit }, f)}`);
    if (lines > 0) told.push(f.count(lines, nouns.saleLine));
    if (possible !== null && verdict !== 'confirmed')
      told.push(
        fr`aurait déplacé une lecture d'au plus ${figure({ value: possible, unit, signed: true }, f)}`,
      );
    if (told.length > 0) return sentence(told.join(fr` ; `));
    if (id === 'stale' && isZero(amount))
      return fr`Aucun état antérieur n'est requis pour expliquer les lectures.`;
    if (id in movements) return isZero(amount) ? fr`Rien de tel entre les lectures.` : '';
    return isZero(amount) ? fr`N'aurait changé aucune des lectures.` : '';
  },
  refutedBy: ({ prediction, refutation }) => fr`Attendu : ${prediction} Réfuté par : ${refutation}.`,
  untestableColumns: { hypothesis: fr`Hypothèse`, reason: 'Ce qui manque' },
  inShort: ({ hypotheses: all }, f) => {
    const count = (verdict: string) => f.integer(all.filter((tested) => tested.verdict === verdict).length);
    return fr`Sur ${f.count(all.length, hypothesis)} : confirmées, ${count('confirmed')} ; non concluantes, ${count('inconclusive')} ; réfutées, ${count('refuted')} ; non vérifiables, ${count('untestable')}. Le document JSON du rapport les porte toutes.`;
  },
};

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
