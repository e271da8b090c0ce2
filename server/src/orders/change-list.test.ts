import { CHANGES } from "../modules";
import { slicesMovingTheSame } from "./change-list";

describe("slices that move the same things", () => {
  const SERVICES = ["mobileInternet", "pause", "services", "tariffPlan", "voicemail"];
  it.each<[string, readonly string[]]>([
    ["connectService", SERVICES],
    ["pauseSubscriber", SERVICES],
    ["changeTariffPlan", SERVICES],
    ["setCallForwarding", ["callForwarding", "voicemail"]],
    ["connectVoicemail", ["callForwarding", ...SERVICES]],
    ["renameSubscriber", ["name"]],
  ])("are for %s %j", (kind, expected) => {
    expect(slicesMovingTheSame(CHANGES, CHANGES.get(kind).slice).sort()).toEqual([...expected].sort());
  });
});
