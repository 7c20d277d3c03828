import { number } from '/pages/dom.js';
import { overTime, ranked } from '/pages/charts.js';

/** A figure as a reader sees it: a suppressed one says so, a missing one is never 0. */
export function shown(figure) {
  if (!figure) return { text: '暂无数据', kind: 'none' };
  if (figure.suppressed) return { text: '少于5', kind: 'hidden' };
  if (figure.value === null || figure.value === undefined) return { text: '暂无数据', kind: 'none' };
  return { text: number(figure.value), unit: figure.unit, kind: '' };
}

const groups = (figure, column) => {
  const index = figure?.groups?.columns.indexOf(column) ?? -1;
  if (index < 0) return new Map();
  const last = figure.groups.columns.length - 1;
  return new Map(figure.groups.rows.map((row) => [String(row[index]), row[last] === null ? null : Number(row[last])]));
};

const series = (items, keys) => keys
  .map((key) => ({ figure: items.get(key), values: groups(items.get(key), 'month') }))
  .filter((one) => one.values.size)
  .map((one) => ({ name: one.figure.title, unit: one.figure.unit, values: one.values }));

const byMonth = (keys, options) => (items) => {
  const drawn = series(items, keys);
  return drawn.length ? overTime(drawn, options) : null;
};

const byGroup = (key, column, words = {}) => (items) => {
  const figure = items.get(key);
  const rows = [...groups(figure, column)].sort((a, b) => (b[1] ?? -1) - (a[1] ?? -1)).map(([name, value]) => ({
    name: words[name] ?? name, value, short: value === null ? '少于5' : number(value), note: value === null ? '少于5，已隐去' : `${number(value)} ${figure.unit}`,
  }));
  return rows.length ? ranked(rows, figure.unit) : null;
};

const shares = (keys) => (items) => {
  const rows = keys.map((key) => items.get(key)).filter((figure) => figure && (figure.suppressed || figure.value !== null)).map((figure) => ({
    name: figure.title,
    value: figure.suppressed ? null : Number(figure.value),
    short: figure.suppressed ? '少于5' : `${figure.value}%`,
    note: figure.suppressed ? '人数少于5，已隐去' : `${figure.value}%（${number(figure.numerator)} / ${number(figure.denominator)}）`,
  }));
  return rows.length ? ranked(rows, '%') : null;
};

const TYPES = {
  COURIER: '快递员', FOOD_DELIVERY: '外卖骑手', TRUCK_DRIVER: '货车司机', RIDE_HAILING: '网约车司机', STREAMER: '网络主播', OTHER: '其他',
};
const PLACES = {
  SERVICE_CENTRE: '服务中心', TRUCKER_HOME: '司机之家', TRUCKERS_HOME: '司机之家', BEE_STATION: '小蜜蜂驿站', FRIENDLY_HOME: '友好之家', PARKING_BAY: '停车车位',
};

/** Seven panels of figures; one call each. The eighth is the map. Numbers stand above the chart, in this order. */
export const PANELS = [
  {
    id: 'organisation', title: '组织与覆盖', service: 'registry', groupBy: 'month',
    numbers: ['organisationCoverage', 'partyOrganisations', 'membersAttached'],
    more: ['workCoverage', 'enterprises', 'guidanceCoverage', 'instructors', 'candidates', 'developmentPlan', 'lifeParticipation'],
    chart: byMonth(['organisationCoverage', 'workCoverage']),
  },
  {
    id: 'workers', title: '从业人员', service: 'registry', groupBy: 'workerType',
    numbers: ['workers', 'enterprises', 'sites'], more: ['turnover', 'multiEmployment', 'surveyContacts', 'validAnswers'],
    chart: byGroup('workers', 'workerType', TYPES),
  },
  {
    id: 'learning', title: '学习', service: 'learning', groupBy: 'month',
    numbers: ['sessions', 'personTimes', 'learningTime'],
    more: ['booksHandedOut', 'persons', 'meanAttendance', 'onlineShare', 'inactiveLearners', 'coursesPublished', 'packages', 'publicationsIssued'],
    chart: byMonth(['personTimes', 'sessions'], { bars: true }),
  },
  {
    id: 'places', title: '服务阵地', service: 'welfare', groupBy: 'kind',
    numbers: ['places', 'merchants', 'benefitsByKind'], more: ['friendlyStreets', 'matrixMembers', 'facilities', 'openRepairs', 'stationVisits', 'openPostings', 'openHeadcount'],
    chart: byGroup('places', 'kind', PLACES),
  },
  {
    id: 'care', title: '关爱与求助', service: 'welfare', groupBy: 'month',
    numbers: ['carePersonTimes', 'problemsSolved', 'personTimesHelped'],
    more: ['careActivities', 'solvedOnTime', 'disputeRate', 'handOversAnswered', 'rightsShare', 'needs'],
    chart: byMonth(['carePersonTimes', 'problemsSolved'], { bars: true }),
  },
  {
    id: 'governance', title: '治理效能', service: 'governance',
    numbers: ['threeRates', 'communityAttachments', 'volunteerActivities'],
    more: ['volunteerTeams', 'volunteerPersonTimes', 'volunteerHours', 'roleModels', 'publications', 'charters', 'gridAppointments', 'reworkRate'],
    chart: shares(['acceptanceRate', 'onTimeDispatchRate', 'handlingRate', 'closingRate', 'onTimeClosingRate', 'responseRate', 'solvedRate', 'satisfiedRate']),
    charted: ['acceptanceRate', 'onTimeDispatchRate', 'handlingRate', 'closingRate', 'onTimeClosingRate', 'responseRate', 'solvedRate', 'satisfiedRate'],
  },
  {
    id: 'points', title: '友好积分', service: 'points', groupBy: 'month',
    numbers: ['granted', 'outstanding', 'participationShare'], more: ['spent', 'activeAccounts', 'redemptions', 'reversed', 'expired', 'violations', 'medianDaysToFulfil'],
    chart: byMonth(['granted', 'activeAccounts'], { bars: true }),
  },
];
