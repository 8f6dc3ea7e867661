import { isUnloaded } from '@/domain/load/plates';
import type { DoseGrowth, Prescription, UnlikeSet, WarmUpSet } from '@/domain/program/types';
import { factorOf, prescriptionProblems, unlike } from './bounds';
import { defaultPerSide, defaultRest, defaultRpe } from './defaults';
import type { Fault, Found, FoundOf, ListItem, Remark, Span } from './finds';
import type { GrammarExercise } from './types';
import { kgFrom, type WeightUnit, writtenWeight } from './units';

export type Assembled = {
  /** Null where the sets are missing. */
  readonly prescription: Prescription | null;
  readonly faults: readonly Fault[];
  readonly remarks: readonly Remark[];
};

/** The value that the clauses make together, and what does not go together, each at its place. */
export function assemble(text: string, found: readonly Found[], exercise?: GrammarExercise): Assembled {
  const faults: Fault[] = [];
  const get = <K extends Found['kind']>(kind: K): FoundOf<K> | undefined =>
    found.find((each): each is FoundOf<K> => each.kind === kind);
  const report = (span: Span, words: string, ...edits: string[]) =>
    faults.push({ from: span.from, to: span.to, words, edits });

  const unit = unitOf(found, report);
  const kg = (value: number) => kgFrom(value, unit);
  const work = workOf(get('sets'), get('list'));
  if (!work) {
    const end = text.trimEnd().length;
    report({ from: 0, to: end }, 'Say the sets first, such as 3x8 or 3x30s.', `3x8 ${text.slice(0, end)}`);
    return { prescription: null, faults, remarks: [] };
  }

  const load = get('load');
  if (load && work.weight !== null) report(load, 'The list says the weights already.', '');
  const percent = get('percent');
  if (percent && work.percent !== null) report(percent, 'The list says the shares already.', '');
  const startLoad = load?.weight.value ?? work.weight;
  const side = get('side');
  const body = get('body');
  if (body && (load || percent)) report(body, 'Body mass and a weight do not go together.', '');
  else if (body && exercise && !isUnloaded(exercise.loadKind)) {
    report(body, 'This exercise is done with a weight. Left out, it goes on from the last one.', '');
  }
  checkHands(found, report, exercise);
  const until = get('until');
  const growth = get('growth');
  const step = get('step');
  const cap = get('cap');
  const endsGrowth = until && growth && (until.unit === null || until.unit === growth.unit);
  const endsStep = until && !endsGrowth && step && (until.unit === null || until.unit === 'kg' || until.unit === 'lb');
  if (until && !endsGrowth && !endsStep) report(until, 'An end belongs to a growth, such as +5s/wk until 60s.', '');
  if (endsStep && cap) report(until, 'The cap says already where the rise ends.', '');
  const capValue = cap?.weight.value ?? (endsStep ? until.value : null);
  const { dose } = work;

  const prescription: Prescription = {
    sets: work.sets,
    dose,
    perSide: side?.perSide ?? defaultPerSide(exercise),
    startLoadKg: startLoad === null ? null : kg(startLoad),
    loadFactor: factorOf(get('factor')?.percent ?? 0),
    capKg: capValue === null ? null : kg(capValue),
    ...stepOf(step, kg),
    ...defined('percentE1rm', percent?.value ?? work.percent ?? undefined),
    ...defined('writtenIn', unit === 'lb' ? unit : undefined),
    ...defined('unlikeSets', work.unlikeSets),
    ...defined('warmUp', warmUpOf(get('warmUp'), startLoad, report)),
    ...defined('rangeCm', get('range')?.cm),
    ...defined('growth', growthOf(growth, endsGrowth ? until.value : null)),
    targetRpe: get('rpe')?.value ?? defaultRpe(exercise),
    restSeconds: get('rest')?.seconds ?? defaultRest(dose.kind, exercise),
    tempo: get('tempo')?.parts ?? null,
  };

  const places: Partial<Record<keyof Prescription, Span | undefined>> = {
    perSide: side,
    startLoadKg: load ?? get('list'),
    loadFactor: get('factor'),
    capKg: cap ?? until,
    stepKg: step,
    stepPercent: step,
    percentE1rm: percent ?? get('list'),
    warmUp: get('warmUp'),
    rangeCm: get('range'),
    growth: until && growth ? { from: Math.min(until.from, growth.from), to: Math.max(until.to, growth.to) } : growth,
    targetRpe: get('rpe'),
    restSeconds: get('rest'),
    tempo: get('tempo'),
  };
  for (const { field, words } of prescriptionProblems(prescription, exercise)) {
    const place = places[field] ?? get('list') ?? get('sets') ?? { from: 0, to: text.length };
    const again = faults.some(({ from, to }) => from < place.to && place.from < to);
    if (!again) report(place, words, ...editsFor(field, prescription));
  }
  return { prescription, faults, remarks: remarksOf(found, prescription, exercise) };
}

type Report = (span: Span, words: string, ...edits: string[]) => void;

/** Kilograms, unless pounds are written; both in one line are a fault at the one that came second. */
function unitOf(found: readonly Found[], report: Report): WeightUnit {
  const weights = found.flatMap((each): (Span & { readonly value: number; readonly unit: WeightUnit })[] => {
    const { from, to } = each;
    const all =
      each.kind === 'load' || each.kind === 'cap'
        ? [each.weight]
        : each.kind === 'step' && each.by.unit !== '%'
          ? [each.by]
          : each.kind === 'until' && (each.unit === 'kg' || each.unit === 'lb')
            ? [{ value: each.value, unit: each.unit }]
            : each.kind === 'list' || each.kind === 'warmUp'
              ? each.items.flatMap(({ load }) => (load && !load.percent ? [load] : []))
              : [];
    return all.flatMap(({ value, unit }) => (unit === null ? [] : [{ from, to, value, unit }]));
  });
  const unit = weights[0]?.unit ?? 'kg';
  const other = weights.find((each) => each.unit !== unit);
  if (other) {
    const inUnit = writtenWeight(kgFrom(other.value, other.unit), unit);
    const rounded = Math.round(inUnit * 2) / 2;
    report(other, `The other weights are in ${unit}: ${other.value} ${other.unit} are about ${rounded} ${unit}.`);
  }
  return unit;
}

type WorkOf = Pick<Prescription, 'sets' | 'dose' | 'unlikeSets'> & {
  readonly weight: number | null;
  readonly percent: number | null;
};

function workOf(sets: FoundOf<'sets'> | undefined, list: FoundOf<'list'> | undefined): WorkOf | null {
  if (sets) return { sets: sets.sets, dose: sets.dose, weight: null, percent: null };
  if (!list) return null;
  const top = list.items.reduce((heaviest, each) => (loadOf(each) > loadOf(heaviest) ? each : heaviest));
  const all = list.items.map((item): UnlikeSet => ({ dose: item.dose, share: shareOf(loadOf(item), loadOf(top)) }));
  const unlikeSets = unlike(all);
  const mixed = list.items.some(({ load }) => load?.percent !== top.load?.percent);
  return {
    sets: list.items.length,
    dose: top.dose,
    ...defined('unlikeSets', mixed ? all.map((set) => ({ ...set, share: Number.NaN })) : unlikeSets),
    weight: top.load && !top.load.percent ? top.load.value : null,
    percent: top.load?.percent ? top.load.value : null,
  };
}

const loadOf = ({ load }: ListItem): number => load?.value ?? 1;
const shareOf = (value: number, top: number): number => (value === top ? 1 : value / top);

function stepOf(step: FoundOf<'step'> | undefined, kg: (value: number) => number) {
  if (!step) return {};
  return step.by.unit === '%' ? { stepPercent: step.by.value } : { stepKg: kg(step.by.value) };
}

function growthOf(growth: FoundOf<'growth'> | undefined, until: number | null): DoseGrowth | undefined {
  return growth && { by: growth.by, unit: growth.unit, until };
}

function warmUpOf(found: FoundOf<'warmUp'> | undefined, top: number | null, report: Report): WarmUpSet[] | undefined {
  return found?.items.map(({ load, reps, from, to }) => {
    if (load.percent) return { reps, share: load.value / 100 };
    if (top === null)
      report({ from, to }, 'Without a weight in this line, warm-up sets are per cent of it: 50%x5.', `50%x${reps}`);
    return { reps, share: top === null ? 0.5 : shareOf(load.value, top) };
  });
}

function checkHands(found: readonly Found[], report: Report, exercise?: GrammarExercise): void {
  if (!exercise || exercise.loadKind.endsWith('-per-hand')) return;
  const words = isUnloaded(exercise.loadKind)
    ? 'This exercise has no weight to hold.'
    : 'The weight of this exercise is that of the whole, not of each hand.';
  for (const each of found) {
    if (each.kind === 'hand') report(each, words, '');
    else if ((each.kind === 'load' || each.kind === 'cap') && each.hand) report(each.hand, words, '');
  }
}

/** What stands for a value out of bounds: the nearest that is within them. */
function editsFor(field: keyof Prescription, prescription: Prescription): string[] {
  const { percentE1rm = 0, stepPercent = 0, targetRpe, restSeconds, loadFactor } = prescription;
  switch (field) {
    case 'percentE1rm':
      return prescription.unlikeSets ? [] : [percentE1rm < 20 ? '@20%' : '@100%', ''];
    case 'stepPercent':
      return [stepPercent > 10 ? '+10%/wk' : '+0.5%/wk', ''];
    case 'targetRpe':
      return [`rpe${Math.min(10, Math.max(1, Math.round(targetRpe * 2) / 2))}`];
    case 'restSeconds':
      return restSeconds > 600 ? ['r10:00'] : [''];
    case 'loadFactor':
      return loadFactor < 0.1 ? ['-90%'] : [''];
    case 'stepKg':
      return [(prescription.stepKg ?? 0) > 20 ? '+20kg/wk' : '+0.5kg/wk', ''];
    case 'sets':
    case 'dose':
    case 'unlikeSets':
      return [];
    default:
      return [''];
  }
}

function remarksOf(found: readonly Found[], { dose }: Prescription, exercise?: GrammarExercise): Remark[] {
  return found.flatMap(({ from, to, ...each }): Remark[] => {
    if ((each.kind === 'step' || each.kind === 'growth') && each.session) {
      const words =
        each.kind === 'step'
          ? 'Kept as a rise per week: the rules allow one rise in 7 days.'
          : 'Kept as a growth per week: plans grow once a week.';
      return [{ from, to, words }];
    }
    if (each.kind === 'sets' && dose.kind === 'metres' && dose.metres < 100 && exercise?.pattern === 'aerobic') {
      return [{ from, to, words: `These are metres. Minutes are written ${dose.metres}min.` }];
    }
    return [];
  });
}

function defined<K extends string, V>(key: K, value: V | undefined): { readonly [key in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: V };
}
