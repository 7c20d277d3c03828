import { number } from '/pages/dom.js';
import { overTime, ranked } from '/pages/charts.js';
import { t } from '/pages/language.js';
import { STATION_KINDS, WORKER_TYPES } from '/pages/words.js';

const RATES = ['acceptanceRate', 'onTimeDispatchRate', 'handlingRate', 'closingRate', 'onTimeClosingRate', 'responseRate', 'solvedRate', 'satisfiedRate'];
const CASE_RATES = new Set([...RATES, 'threeRates', 'accurateDispatchRate', 'onTimeHandlingRate', 'reworkRate']);

/** Percent with one decimal, case rates with two, counts whole (platform.md 5). */
const digits = (figure) => (figure.unit !== '%' ? 0 : CASE_RATES.has(figure.key) ? 2 : 1);

/**
 * What stands for a hidden number of the figure: a number of people is hidden because it is small, and its parts are smaller
 * still; a share may be hidden for its rest, and a cell for the one beside it.
 */
export const hidden = (figure) => (figure.suppressed && figure.unit !== '%' ? t('少于5', 'fewer than 5') : t('已隐去', 'withheld'));

/** A figure as a reader sees it: a suppressed one says so, a missing one is never 0. */
export function shown(figure) {
  if (!figure) return { text: t('数据暂缺', 'no data yet'), kind: 'none' };
  if (figure.suppressed) return { text: hidden(figure), kind: 'hidden' };
  if (figure.value === null || figure.value === undefined) return { text: t('暂无数据', 'none yet'), kind: 'none' };
  return { text: number(figure.value, digits(figure)), unit: figure.unit, kind: '' };
}

const groups = (figure, column) => {
  const index = figure?.groups?.columns.indexOf(column) ?? -1;
  if (index < 0) return new Map();
  const last = figure.groups.columns.length - 1;
  return new Map(figure.groups.rows.map((row) => [String(row[index]), row[last] === null ? null : Number(row[last])]));
};

const byMonth = (keys, options) => (items) => {
  const drawn = keys
    .map((key) => ({ figure: items.get(key), values: groups(items.get(key), 'month') }))
    .filter((one) => one.values.size)
    .map((one) => ({ name: one.figure.title, unit: one.figure.unit, values: one.values, hidden: hidden(one.figure) }));
  return drawn.length ? overTime(drawn, options) : null;
};

const byGroup = (key, column, called) => (items) => {
  const figure = items.get(key);
  const rows = [...groups(figure, column)].sort((a, b) => (b[1] ?? -1) - (a[1] ?? -1)).map(([name, value]) => ({
    name: called(name), value, short: value === null ? hidden(figure) : number(value),
    note: value === null ? hidden(figure) : `${number(value)} ${figure.unit}`,
  }));
  return rows.length ? ranked(rows, figure.unit) : null;
};

const shares = (keys) => (items) => {
  const rows = keys.map((key) => items.get(key)).filter((figure) => figure && (figure.suppressed || figure.value !== null)).map((figure) => ({
    name: figure.title,
    value: figure.suppressed ? null : Number(figure.value),
    short: figure.suppressed ? hidden(figure) : `${number(figure.value, digits(figure))}%`,
    note: figure.suppressed ? hidden(figure)
      : `${number(figure.value, digits(figure))}% (${number(figure.numerator)} / ${number(figure.denominator)})`,
  }));
  return rows.length ? ranked(rows, '%') : null;
};

/**
 * Seven panels of figures; one call each. The eighth is the map. The first number is the headline; `flow` says whether
 * it covers the period or stands at its end.
 */
export const PANELS = [
  {
    id: 'organisation', title: () => t('组织与覆盖', 'Organisation'), service: 'registry', groupBy: 'month',
    numbers: ['organisationCoverage', 'partyOrganisations', 'membersAttached'],
    more: ['workCoverage', 'enterprises', 'guidanceCoverage', 'instructors', 'candidates', 'developmentPlan', 'lifeParticipation'],
    chart: byMonth(['organisationCoverage', 'workCoverage']),
  },
  {
    id: 'workers', title: () => t('从业人员', 'Workers'), service: 'registry', groupBy: 'workerType',
    numbers: ['workers', 'enterprises', 'sites'], more: ['turnover', 'multiEmployment', 'surveyContacts', 'validAnswers'],
    chart: byGroup('workers', 'workerType', WORKER_TYPES),
  },
  {
    id: 'learning', title: () => t('学习', 'Learning'), service: 'learning', groupBy: 'month', flow: true,
    numbers: ['personTimes', 'sessions', 'booksHandedOut'],
    more: ['persons', 'meanAttendance', 'onlineShare', 'learningTime', 'inactiveLearners', 'coursesPublished', 'packages', 'publicationsIssued'],
    chart: byMonth(['personTimes', 'sessions'], { bars: true }),
  },
  {
    id: 'places', title: () => t('服务阵地', 'Places'), service: 'welfare', groupBy: 'kind',
    numbers: ['places', 'merchants', 'openHeadcount'], more: ['benefitsByKind', 'friendlyStreets', 'matrixMembers', 'facilities', 'openRepairs', 'stationVisits', 'openPostings'],
    chart: byGroup('places', 'kind', STATION_KINDS),
  },
  {
    id: 'care', title: () => t('关爱与求助', 'Care and help'), service: 'welfare', groupBy: 'month', flow: true,
    numbers: ['carePersonTimes', 'problemsSolved', 'personTimesHelped'],
    more: ['careActivities', 'solvedOnTime', 'disputeRate', 'handOversAnswered', 'rightsShare', 'needs'],
    chart: byMonth(['carePersonTimes', 'problemsSolved'], { bars: true }),
  },
  {
    id: 'governance', title: () => t('治理效能', 'Governance'), service: 'governance', flow: true,
    numbers: ['threeRates', 'communityAttachments', 'volunteerActivities'],
    more: ['volunteerTeams', 'volunteerPersonTimes', 'volunteerHours', 'roleModels', 'publications', 'charters', 'gridAppointments', 'reworkRate'],
    chart: shares(RATES), charted: RATES,
  },
  {
    id: 'points', title: () => t('友好积分', 'Points'), service: 'points', groupBy: 'month', flow: true,
    numbers: ['granted', 'outstanding', 'participationShare'],
    more: ['spent', 'activeAccounts', 'redemptions', 'reversed', 'expired', 'violations', 'medianDaysToFulfil'],
    chart: byMonth(['granted', 'activeAccounts'], { bars: true }),
  },
];
