import { useLingui } from "@lingui/react/macro";
import type { DeviceKind, DeviceService } from "../../../generated/graphql";

/** What people call the services and the phones. */
export function useDeviceWords(): {
  services: Record<DeviceService, string>;
  devices: Record<DeviceKind, string>;
} {
  const { t } = useLingui();
  return {
    services: { INTERNET: t`Мобильный интернет`, MMS: t`MMS`, STREAMING: t`Потоковое видео` },
    devices: { ANDROID: t`Android`, IPHONE: t`iPhone`, OTHER: t`Другой телефон` },
  };
}
