import {
  cancelCallForwarding,
  replaceCallForwarding,
  setCallForwarding,
} from "./modules/call-forwarding/set-call-forwarding";
import {
  changeMobileInternetPackage,
  removeMobileInternetPackage,
} from "./modules/mobile-internet/change-mobile-internet-package";
import {
  connectMobileInternet,
  disconnectMobileInternet,
} from "./modules/mobile-internet/connect-mobile-internet";
import { changeNumber } from "./modules/number-change/change-number";
import { pauseSubscriber, resumeSubscriber } from "./modules/pause/pause-subscriber";
import { connectService, disconnectService } from "./modules/subscriber-service/connect-service";
import { renameSubscriber } from "./modules/rename/rename-subscriber";
import { changeTariffPlan } from "./modules/tariff/change-tariff-plan";
import { sendDeviceSettings } from "./modules/device-settings/send-device-settings";
import { connectVoicemail, disconnectVoicemail } from "./modules/voicemail/connect-voicemail";
import { removeVoicemailEmail, setVoicemailEmail } from "./modules/voicemail/set-voicemail-email";
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
