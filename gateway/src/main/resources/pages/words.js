import { words } from '/pages/language.js';

export const ROLES = words({
  STREET_ADMIN: ['街道管理员', 'Street admin'], PARTY_AFFAIRS: ['党务', 'Party affairs'], COMMUNITY_STAFF: ['社区工作人员', 'Community staff'],
  GRID_STAFF: ['网格员', 'Grid staff'], DISTRICT_VIEWER: ['区级查看', 'District viewer'], AUDITOR: ['审计', 'Auditor'], INSTRUCTOR: ['指导员', 'Instructor'],
  SITE_MANAGER: ['网点负责人', 'Site manager'], MERCHANT: ['商户', 'Merchant'], STATION_KEEPER: ['站长', 'Station keeper'],
  REPORTER: ['上报人', 'Reporter'], WORKER: ['骑手', 'Rider'], UNIT: ['处置单位', 'Unit'], STAFF: ['经办人员', 'Staff'], PARTNER: ['合作方', 'Partner'], SYSTEM: ['系统', 'System'],
});

export const SERVICES = words({
  registry: ['基础登记', 'Registry'], learning: ['学习', 'Learning'], welfare: ['关爱服务', 'Welfare'], governance: ['基层治理', 'Governance'], points: ['积分', 'Points'],
});

export const REPORT_STATES = words({
  SUBMITTED: ['待立案', 'Submitted'], ACCEPTED: ['待派遣', 'Accepted'], DISPATCHED: ['待处置', 'Dispatched'], IN_PROGRESS: ['处置中', 'In progress'],
  ON_HOLD: ['挂账', 'On hold'], RESOLVED: ['待核查', 'Resolved'], VERIFIED: ['待结案', 'Verified'], CLOSED: ['已结案', 'Closed'],
  REJECTED: ['不予立案', 'Rejected'], RETURNED: ['已退单', 'Returned'], REOPENED: ['已重开', 'Reopened'], DUPLICATE: ['重复', 'Duplicate'], WITHDRAWN: ['已撤回', 'Withdrawn'],
});
export const REPORT_ENDED = new Set(['CLOSED', 'REJECTED', 'DUPLICATE', 'WITHDRAWN']);

export const STATION_KINDS = words({
  SERVICE_CENTRE: ['党群服务中心', 'Service centre'], TRUCKER_HOME: ['货车司机之家', 'Truckers’ home'], BEE_STATION: ['小蜜蜂驿站', 'Bee station'],
  FRIENDLY_HOME: ['友好之家', 'Friendly home'], PARKING_BAY: ['专属停车位', 'Parking bay'],
});

export const AMENITIES = words({
  WATER: ['饮水', 'Water'], CHARGING: ['充电', 'Charging'], MICROWAVE: ['热饭', 'Microwave'], TOILET: ['厕所', 'Toilet'], REST: ['座椅休息', 'Seats'],
  AID_KIT: ['急救箱', 'First aid'], WIFI: ['无线网络', 'Wi-Fi'], PUMP: ['打气筒', 'Pump'], SHOWER: ['淋浴', 'Shower'], BATTERY_SWAP: ['换电柜', 'Battery swap'],
  AIR_CONDITIONING: ['空调', 'Air conditioning'], FRIDGE: ['冰箱', 'Fridge'], UMBRELLA: ['雨具', 'Umbrellas'], BOOKS: ['图书', 'Books'], TOOLS: ['维修工具', 'Tools'],
  LOCKER: ['储物柜', 'Lockers'], LAUNDRY: ['洗衣', 'Laundry'], NIGHT_LIGHT: ['夜间照明', 'Night light'], PARKING: ['车辆停放', 'Parking'],
  TRUCK_PARKING: ['货车停放', 'Truck parking'], HELP_DESK: ['求助台', 'Help desk'], NURSING_ROOM: ['母婴室', 'Nursing room'],
});

export const WORKER_TYPES = words({
  COURIER: ['快递员', 'Couriers'], FOOD_DELIVERY: ['外卖骑手', 'Food riders'], TRUCK_DRIVER: ['货车司机', 'Truck drivers'],
  RIDE_HAILING: ['网约车司机', 'Ride-hailing'], STREAMER: ['网络主播', 'Streamers'], OTHER: ['其他', 'Others'],
});
