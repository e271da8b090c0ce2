/**
 * The slices whose changes connect and disconnect services: while one of them is moved for a subscriber, no other is
 * begun for at once.
 */
export const SERVICE_SLICES: readonly string[] = [
  "mobileInternet",
  "tariffPlan",
  "services",
  "pause",
  "voicemail",
];
