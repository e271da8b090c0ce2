import { TariffPlanService } from "../modules/catalogue/tariff-plan/tariff-plan.entity";
import { ServiceRule, ServiceRuleKind } from "../modules/catalogue/service-specification/service-rule.entity";
import {
  PAUSE_CODE,
  ServiceCategory,
} from "../modules/catalogue/service-specification/service-specification.entity";
import { operatorProfile } from "../modules/catalogue/operator/operator-profile.policy";
import type { Database } from "../platform/database/database";
import { buildSpecification } from "./builders";
import { orderScene } from "./order-scene";

/** Fees of the scene's services, 10^-6 BYN. */
export const SERVICE_FEE = {
  alert: 400_000,
  roamingOnce: 2_000_000,
  clir: 3_200_000,
  pause: 2_500_000,
} as const;

const FREE = { monthlyFee: 0, connectionFee: 0 };

/** The scene of orders with services beside mobile internet: roaming and its alert, MMS, what excludes one another, the pause. */
export async function serviceScene(database: Database, lines = 2): Promise<void> {
  await orderScene(database, lines);
  const { ROAMING, MESSAGING, VOICE, SECURITY } = ServiceCategory;
  const make = (id: string, name: string, rest: Parameters<typeof buildSpecification>[1]): Promise<unknown> =>
    buildSpecification(database, {
      id,
      code: id,
      nameRu: name,
      nameBe: name,
      nameEn: name,
      ...FREE,
      ...rest,
    });
  await make("spec_roaming", "Роуминг", { category: ROAMING, connectionFee: SERVICE_FEE.roamingOnce });
  await make("spec_alert", "Контроль расходов", { category: ROAMING, monthlyFee: SERVICE_FEE.alert });
  await make("spec_mms", "MMS", { category: MESSAGING });
  await make("spec_clir", "Антиопределитель", { category: VOICE, monthlyFee: SERVICE_FEE.clir });
  await make("spec_barring", "Запрет исходящих", { category: SECURITY });
  await make("spec_absent", "Не для этого плана", { category: VOICE });
  await make("spec_voicemail", "Голосовая почта", {
    category: VOICE,
    code: operatorProfile().voicemail.service,
  });
  await make("spec_pause", "Пауза", {
    category: SECURITY,
    code: PAUSE_CODE,
    monthlyFee: SERVICE_FEE.pause,
  });
  const provided = ["roaming", "alert", "mms", "clir", "barring", "voicemail", "pause"];
  const { NEEDS, EXCLUDES } = ServiceRuleKind;
  await database.write(async (unit) => {
    await unit.insert(
      TariffPlanService,
      provided.map((word) => ({ tariffPlanId: "tp_1", specificationId: `spec_${word}`, included: false })),
    );
    await unit.insert(ServiceRule, [
      { specificationId: "spec_alert", otherId: "spec_roaming", kind: NEEDS },
      { specificationId: "spec_mms", otherId: "spec_internet", kind: NEEDS },
      { specificationId: "spec_barring", otherId: "spec_clir", kind: EXCLUDES },
    ]);
    await unit.publish("catalogue", "");
  });
}
