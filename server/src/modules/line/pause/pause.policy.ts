import {
  addDays,
  dateIn,
  offsetMinutes,
  PAUSE_MAX_DAYS,
  PAUSE_MIN_DAYS,
  type Localized,
} from "@kabinet/shared";
import type {
  Characteristic,
  Fee,
  Findings,
  Explanation,
  Price,
  Refusal,
  Scene,
} from "../../../orders/change";
import { feesOfConnecting, type ServiceFees, type Charged } from "../../money/charge/charge.policy";
import { subscriberRefusals, type SubscriberTarget } from "../../company/subscriber/subscriber-change.policy";
import { fill } from "../../../platform/texts/fill";

/** What pausing and resuming move. */
export interface PauseMoved {
  /** When the present pause is to end: epoch milliseconds; null when the line is not paused. */
  readonly until: number | null;
}

/** Whether a line is paused, and what the rules of pausing and resuming need to know. Fees are 10^-6 BYN with VAT. */
export interface PauseGround extends PauseMoved {
  /** The pause as a service of the catalogue; null where the tariff plan does not provide it. */
  readonly offer: ServiceFees | null;
  readonly tariffPlanId: string;
  readonly planFee: number;
  /** The other services that the subscriber has. */
  readonly services: readonly ServiceFees[];
  /** Services whose fee was charged for this month already. */
  readonly chargedThisMonth: Charged;
  /** Whether the tariff plan's fee was charged for this month already. */
  readonly isPlanCharged: boolean;
  readonly timeZone: string;
  /** The orders of the line that wait for their time: epoch milliseconds. */
  readonly planned: readonly { readonly kind: string; readonly runAt: number }[];
}

/** What is done to a paused line all the same. */
const DONE_WHILE_PAUSED: readonly string[] = ["renameSubscriber", "resumeSubscriber"];

const REFUSALS = {
  ALREADY_PAUSED: {
    ru: "Номер уже на паузе. Чтобы изменить срок, возобновите номер и поставьте его на паузу снова.",
    be: "Нумар ужо на паўзе. Каб змяніць тэрмін, аднавіце нумар і пастаўце яго на паўзу зноў.",
    en: "The line is paused already. To change the dates, resume it and pause it again.",
  },
  NOT_PAUSED: {
    ru: "Номер не на паузе, возобновлять нечего.",
    be: "Нумар не на паўзе, аднаўляць няма чаго.",
    en: "The line is not paused, so there is nothing to resume.",
  },
  PAUSE_TOO_SHORT: {
    ru: "Пауза длится хотя бы до следующего дня. Выберите более позднюю дату возобновления.",
    be: "Паўза доўжыцца хаця б да наступнага дня. Выберыце пазнейшую дату аднаўлення.",
    en: "A pause lasts until the next day at least. Choose a later day to resume.",
  },
  PAUSE_TOO_LONG: fill(
    {
      ru: "Пауза длится не дольше {days} {days|дня|дней|дней}. Выберите более раннюю дату возобновления.",
      be: "Паўза доўжыцца не даўжэй за {days} {days|дзень|дні|дзён}. Выберыце больш раннюю дату аднаўлення.",
      en: "A pause lasts at most {days} {days|day|days}. Choose an earlier day to resume.",
    },
    { days: PAUSE_MAX_DAYS },
  ),
  PAUSE_NOT_PROVIDED: {
    ru: "Тарифный план не предусматривает паузу. Чтобы поставить номер на паузу, смените тарифный план.",
    be: "Тарыфны план не прадугледжвае паўзу. Каб паставіць нумар на паўзу, змяніце тарыфны план.",
    en: "The tariff plan does not provide the pause. To pause the line, change the tariff plan.",
  },
} satisfies Record<string, Localized>;

const WARNINGS = {
  noService: {
    ru: "Пока номер на паузе, с него нельзя звонить, отправлять сообщения и выходить в интернет, и до него нельзя дозвониться. Другие операции с номером, кроме переименования, станут возможны после возобновления.",
    be: "Пакуль нумар на паўзе, з яго нельга званіць, адпраўляць паведамленні і выходзіць у інтэрнэт, і да яго нельга дазваніцца. Іншыя аперацыі з нумарам, акрамя перайменавання, стануць магчымыя пасля аднаўлення.",
    en: "While it is paused the line can neither call, send messages and use the internet, nor be called. Other changes of it, but for renaming, can be made once it is resumed.",
  },
  pauseFees: {
    ru: "Плата за «Паузу» списывается полностью за каждый календарный месяц, в котором номер на паузе. Абонентская плата за тарифный план и услуги не начисляется за месяцы, которые начинаются во время паузы; за уже начавшийся месяц она не возвращается. Платежи по рассрочке продолжаются.",
    be: "Плата за «Паўзу» спісваецца поўнасцю за кожны каляндарны месяц, у якім нумар на паўзе. Абаненцкая плата за тарыфны план і паслугі не налічваецца за месяцы, якія пачынаюцца падчас паўзы; за месяц, што ўжо пачаўся, яна не вяртаецца. Плацяжы па растэрміноўцы працягваюцца.",
    en: "The fee of the pause is charged in full for each calendar month in which the line is paused. The fees of the tariff plan and of services are not charged for months that begin within the pause; for the month that has begun they are not given back. Instalments go on.",
  },
  resumingFees: {
    ru: "При возобновлении спишется абонентская плата за тарифный план и услуги за тот месяц, если он начался во время паузы.",
    be: "Пры аднаўленні спішацца абаненцкая плата за тарыфны план і паслугі за той месяц, калі ён пачаўся падчас паўзы.",
    en: "When the line is resumed, the fees of the tariff plan and of services are charged for that month if it began within the pause.",
  },
  plannedWithin: {
    ru: "На время паузы назначены другие заказы этого номера: {n}. Тогда они будут отклонены. Отмените их на «Заказах» или повторите после возобновления.",
    be: "На час паўзы прызначаны іншыя заказы гэтага нумара: {n}. Тады яны будуць адхілены. Адмяніце іх на «Заказах» або паўтарыце пасля аднаўлення.",
    en: "Other orders of this line are planned for the time of the pause: {n}. They will be refused then. Cancel them on “Orders”, or order them again once the line is resumed.",
  },
  resumedEarly: {
    ru: "Запланированное возобновление отменится. Плата за «Паузу» за этот месяц не возвращается.",
    be: "Запланаванае аднаўленне адменіцца. Плата за «Паўзу» за гэты месяц не вяртаецца.",
    en: "The planned return is cancelled. The fee of the pause for this month is not given back.",
  },
} satisfies Record<string, Localized>;

const LABELS = {
  line: { ru: "Обслуживание номера", be: "Абслугоўванне нумара", en: "Service of the line" },
  served: { ru: "действует", be: "дзейнічае", en: "served" },
  paused: { ru: "на паузе", be: "на паўзе", en: "paused" },
  until: { ru: "Возобновится само", be: "Адновіцца само", en: "Resumes by itself" },
} satisfies Record<string, Localized>;

/** Whether a line can be paused until a time. */
export function checkPause(scene: Scene<SubscriberTarget, PauseGround>, until: number): Findings {
  const refusal = pauseRefusal(scene, until);
  if (refusal) return { refusals: [refusal], warnings: [] };
  const warnings = (["noService", "pauseFees", "resumingFees"] as const).map(warning);
  return { refusals: [], warnings: [...warnings, ...plannedWithin(scene, until)] };
}

/** What is planned for the time of the pause is refused then: orders, and the ends of what was ordered for a time. */
function plannedWithin(
  { ground, at }: Scene<SubscriberTarget, PauseGround>,
  until: number,
): readonly Explanation[] {
  const count = ground.planned.filter(
    ({ kind, runAt }) => runAt > at && runAt < until && !DONE_WHILE_PAUSED.includes(kind),
  ).length;
  if (count === 0) return [];
  // Who cancels them meanwhile has no pause held for that.
  return [{ code: "plannedWithin", text: fill(WARNINGS.plannedWithin, { n: count }), isRemark: true }];
}

function pauseRefusal(
  { target, ground, at, timeZone }: Scene<SubscriberTarget, PauseGround>,
  until: number,
): Refusal | null {
  const [refusal] = subscriberRefusals(target);
  if (refusal) return refusal.code === "SUBSCRIBER_PAUSED" ? refused("ALREADY_PAUSED") : refusal;
  if (!ground.offer) return refused("PAUSE_NOT_PROVIDED");
  const first = dateIn(timeZone, at);
  const last = dateIn(timeZone, until);
  if (last < addDays(first, PAUSE_MIN_DAYS)) return { ...refused("PAUSE_TOO_SHORT"), field: ["revertAt"] };
  if (last > addDays(first, PAUSE_MAX_DAYS)) return { ...refused("PAUSE_TOO_LONG"), field: ["revertAt"] };
  return null;
}

/** Whether a line can be resumed: only a pause is the customer's to end. */
export function checkResume({ target, ground, at }: Scene<SubscriberTarget, PauseGround>): Findings {
  const [refusal] = subscriberRefusals(target);
  if (!refusal) return { refusals: [refused("NOT_PAUSED")], warnings: [] };
  if (refusal.code !== "SUBSCRIBER_PAUSED") return { refusals: [refusal], warnings: [] };
  return { refusals: [], warnings: (ground.until ?? at) > at ? [warning("resumedEarly")] : [] };
}

/** What a pause costs: its fee once a calendar month, in place of those of tariff plan and services. */
export function priceOfPause(state: PauseGround): Price {
  const { offer, chargedThisMonth } = state;
  return {
    fees: offer ? feesOfConnecting(offer, chargedThisMonth) : [],
    monthlyBefore: servedMonthly(state),
    monthlyAfter: offer?.monthlyFee ?? 0,
    // What is connected until a planned pause begins rests as well: nobody has to be asked for that.
    isMonthlyRemark: true,
  };
}

/** What resuming costs: the fees of the month that has begun, as far as they were not charged for the pause's sake. */
export function priceOfResuming(state: PauseGround): Price {
  const { offer, tariffPlanId, planFee, services, chargedThisMonth, isPlanCharged } = state;
  const fees: Fee[] = [];
  if (planFee > 0 && !isPlanCharged)
    fees.push({ kind: "tariffPlanFee", specificationId: null, tariffPlanId, gross: planFee });
  for (const service of services)
    fees.push(...feesOfConnecting({ ...service, connectionFee: 0 }, chargedThisMonth));
  return { fees, monthlyBefore: offer?.monthlyFee ?? 0, monthlyAfter: servedMonthly(state) };
}

function servedMonthly({ planFee, services }: PauseGround): number {
  return services.reduce((sum, { monthlyFee }) => sum + monthlyFee, planFee);
}

/** What people see of what is moved. */
export function characteristicsOf({ timeZone }: PauseGround, { until }: PauseMoved): Characteristic[] {
  return [
    { label: LABELS.line, value: until === null ? LABELS.served : LABELS.paused },
    { label: LABELS.until, value: until === null ? null : dayAndTime(timeZone, until) },
  ];
}

/** «01.12.2026, 00:00» on the operator's clock, in every language. */
function dayAndTime(timeZone: string, at: number): Localized {
  const local = new Date(at + offsetMinutes(timeZone, at) * 60_000).toISOString();
  const [year = "", month = "", day = ""] = local.slice(0, 10).split("-");
  const text = `${day}.${month}.${year}, ${local.slice(11, 16)}`;
  return { ru: text, be: text, en: text };
}

function refused(code: keyof typeof REFUSALS): Refusal {
  return { code, text: REFUSALS[code] };
}

function warning(code: keyof typeof WARNINGS): Explanation {
  return { code, text: WARNINGS[code] };
}
