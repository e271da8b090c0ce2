import {
  cancelCallForwarding,
  replaceCallForwarding,
  setCallForwarding,
} from "./modules/line/call-forwarding/set-call-forwarding";
import {
  changeMobileInternetPackage,
  removeMobileInternetPackage,
} from "./modules/line/mobile-internet/change-mobile-internet-package";
import {
  connectMobileInternet,
  disconnectMobileInternet,
} from "./modules/line/mobile-internet/connect-mobile-internet";
import { changeNumber } from "./modules/line/number-change/change-number";
import { pauseSubscriber, resumeSubscriber } from "./modules/line/pause/pause-subscriber";
import { connectService, disconnectService } from "./modules/line/subscriber-service/connect-service";
import { renameSubscriber } from "./modules/line/rename/rename-subscriber";
import { changeTariffPlan } from "./modules/line/tariff-change/change-tariff-plan";
import { sendDeviceSettings } from "./modules/line/device-settings/send-device-settings";
import { connectVoicemail, disconnectVoicemail } from "./modules/line/voicemail/connect-voicemail";
import { removeVoicemailEmail, setVoicemailEmail } from "./modules/line/voicemail/set-voicemail-email";
import { ChangeList } from "./orders/change-list";

/** Every change that can be ordered. */
export const CHANGES = new ChangeList([
  changeMobileInternetPackage,
  removeMobileInternetPackage,
  connectMobileInternet,
  disconnectMobileInternet,
  sendDeviceSettings,
  setCallForwarding,
  cancelCallForwarding,
  replaceCallForwarding,
  connectService,
  disconnectService,
  pauseSubscriber,
  resumeSubscriber,
  connectVoicemail,
  disconnectVoicemail,
  setVoicemailEmail,
  removeVoicemailEmail,
  renameSubscriber,
  changeTariffPlan,
  changeNumber,
]);
